// With WebAssembly blocked, the text stays and the page says plainly what does not work.
import { READY, expect, test } from './fixtures.js'
import { formNote, lengthOfMain } from './reading.js'
import { routes } from './site.js'

test.beforeEach(async ({ context, problems }) => {
  await context.route('**/*.wasm', (route) => route.abort())
  problems.allow(/^console /)
  problems.allow(/^failed request: \S+\.wasm /)
})

test('every page reads in full and says that the app did not start', async ({ page, href }) => {
  test.setTimeout(90_000)
  for (const route of routes) {
    await page.goto(href(route))
    await expect(notice(page), `the notice on ${route}`).toBeVisible()
    await expect(page.locator(READY)).not.toBeAttached()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await lengthOfMain(page), `the text of ${route}`).toBeGreaterThan(route === '/404.html' ? 100 : 300)
  }
})

test('the check says that its form needs the app', async ({ page, href }) => {
  await page.goto(href('/check/'))
  await expect(notice(page)).toBeVisible()
  await expect(page.getByRole('main').getByText(formNote).first()).toBeVisible()
})

/** The one alert with words in it. */
const notice = (page) => page.getByRole('alert').filter({ hasText: /\w/ })
