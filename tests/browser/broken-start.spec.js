// When the app breaks while it starts, the words stay and the page says so.
import { READY, expect, test } from './fixtures.js'
import { lengthOfMain } from './reading.js'

test('a page that the app cannot take over stays readable and says so', async ({ page, href, problems }) => {
  problems.allow(/^(console|page) error: /)
  // A proxy that "tidies" the page takes the marks that the app finds its places by.
  await page.route(href('/check/'), async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    await route.fulfill({ response, body: html.replace(/<!(--.*?--)?>/g, '') })
  })
  const panic = page.waitForEvent('pageerror', (error) => error.message.includes('unreachable'))
  await page.goto(href('/check/'))
  await panic
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
  expect(await lengthOfMain(page)).toBeGreaterThan(300)
  // Not for a moment only.
  await page.waitForTimeout(1_000)
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
  await expect(page.locator(READY)).not.toBeAttached()
})
