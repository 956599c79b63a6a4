// What a person answers stays in the page: not in storage that lasts, not in an address or a title, and no request is made of it.
import { expect, test } from './fixtures.js'
import { fillFirstMedicine } from './check-form.js'

test('nothing a person answers is kept or sent', async ({ page, context, open, href, titleOf }) => {
  await open('/check/')
  await page.waitForLoadState('networkidle')
  const requests = []
  // The icon of the tab is the browser's own request, made anew at each step in its history; it says nothing.
  page.on('request', (request) => /\/icon\.svg$/.test(request.url()) || requests.push(request.url()))

  const answers = await fillFirstMedicine(page)
  await page.keyboard.press('Tab')
  await page.waitForTimeout(500)
  expect(requests, 'requests made while typing').toEqual([])

  const expectNowhere = async () => {
    const kept = await page.evaluate(async () => ({
      // Without the host, whose port may have any digits.
      address: location.href.slice(location.origin.length),
      title: document.title,
      historyState: JSON.stringify(history.state),
      name: window.name,
      localStorage: JSON.stringify({ ...localStorage }),
      databases: JSON.stringify((await indexedDB.databases()).map(({ name }) => name)),
      caches: JSON.stringify((await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()),
    }))
    for (const [place, text] of Object.entries(kept)) {
      for (const answer of answers) expect(text ?? '', `an answer in ${place}`).not.toContain(answer)
    }
    expect(await context.cookies()).toEqual([])
  }
  await expectNowhere()
  expect(new URL(page.url()).search).toBe('')
  await expect(page).toHaveTitle(await titleOf('/check/'))

  // Nor after leaving the page.
  await page.getByRole('banner').getByRole('link', { name: /crisis/i }).click()
  await expect(page).toHaveURL(href('/crisis/'))
  await expectNowhere()
})
