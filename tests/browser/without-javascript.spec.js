// With JavaScript off, every page reads in full.
import { expect, test } from './fixtures.js'
import { formNote, lengthOfMain } from './reading.js'
import { routes } from './site.js'

test('every page reads in full without JavaScript', async ({ visitor, href, titleOf }) => {
  test.setTimeout(60_000)
  const page = await visitor({ javaScriptEnabled: false })
  for (const route of routes) {
    await page.goto(href(route))
    await expect(page).toHaveTitle(await titleOf(route))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('banner').getByRole('link', { name: /crisis/i })).toBeVisible()
    // The page for unknown addresses has less to say.
    expect(await lengthOfMain(page), `the text of ${route}`).toBeGreaterThan(route === '/404.html' ? 100 : 300)
  }
})

test('the check says that its form needs the app', async ({ visitor, href }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(href('/check/'))
  await expect(page.getByRole('main').getByText(formNote).first()).toBeVisible()
})

test('links lead from page to page without JavaScript', async ({ visitor, href, titleOf }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(href('/'))
  await page.getByRole('banner').getByRole('link', { name: /crisis/i }).click()
  await expect(page).toHaveURL(href('/crisis/'))
  await expect(page).toHaveTitle(await titleOf('/crisis/'))
})

test('the safety plan has lines to write on, on the screen and on paper', async ({ visitor, href }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(href('/crisis/'))
  const lines = page.getByRole('main').locator('p[aria-hidden="true"]')
  for (const media of ['screen', 'print']) {
    await page.emulateMedia({ media })
    const rooms = await lines.evaluateAll((all) => all.map((line) => [line.offsetHeight, parseFloat(getComputedStyle(line).borderBottomWidth)]))
    expect(rooms.length, media).toBeGreaterThan(6)
    for (const [height, rule] of rooms) {
      expect(height, `the room to write in (${media})`).toBeGreaterThan(24)
      expect(rule, `the line itself (${media})`).toBeGreaterThan(0)
    }
  }
})
