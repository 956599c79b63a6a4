// The watch over requests to other hosts (outside.js) sees them: without this, its silence would prove nothing.
import { expect, test } from '@playwright/test'
import { CANARY } from './outside.js'

for (const scheme of ['http', 'https']) {
  test(`a request to another host by ${scheme} is taken down`, async ({ page, request }) => {
    await page.goto(`${scheme}://${CANARY}/${scheme}`).catch(() => {})
    const asked = await (await request.get(process.env.BEYOND_TWO_OUTSIDE)).json()
    expect(asked.some((address) => address.includes(scheme === 'http' ? `${CANARY}/http` : `${CANARY}:443`))).toBe(true)
  })
}
