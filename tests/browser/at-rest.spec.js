// An article is there to be read: its app comes with the first sign of the reader, and not before.
import { READY, expect, test } from './fixtures.js'

test.use({ moves: false })

const ARTICLE = '/articles/what-trd-is/'
const OF_APP = /\/app\/\w+\/.+\.(js|wasm)$/

/** What of the app a page asks for. */
function asked(page) {
  const found = []
  page.on('request', (request) => OF_APP.test(request.url()) && found.push(request.url()))
  return found
}

test('an article that nobody touches loads nothing of the app', async ({ page, href }) => {
  const found = asked(page)
  await page.goto(href(ARTICLE), { waitUntil: 'networkidle' })
  await expect(page.locator('html[data-js]')).toBeAttached()
  expect(found).toEqual([])
})

for (const [what, sign] of [
  ['a move of the pointer', (page) => page.mouse.move(100, 200)],
  ['a key', (page) => page.keyboard.press('Tab')],
  ['scrolling', (page) => page.evaluate(() => scrollTo(0, 300))],
  ['a press', (page) => page.locator('main h1').click()],
]) {
  test(`with ${what} it comes, checked as on every page`, async ({ page, href }) => {
    const found = asked(page)
    await page.goto(href(ARTICLE), { waitUntil: 'networkidle' })
    await sign(page)
    await expect(page.locator(READY)).toBeAttached()
    expect(found.length).toBeGreaterThan(1)
    const unchecked = await page.locator('link[rel="modulepreload"]').evaluateAll((links) => links.filter((link) => !link.integrity).length)
    expect(await page.locator('link[rel="modulepreload"]').count()).toBeGreaterThan(0)
    expect(unchecked).toBe(0)
  })
}

test('a link leads on though the app has not come yet', async ({ page, href, titleOf }) => {
  await page.goto(href(ARTICLE), { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'My medicines', exact: true }).filter({ visible: true }).first().click()
  await expect(page).toHaveTitle(await titleOf('/check/'))
  await expect(page.locator(READY)).toBeAttached()
  await page.getByRole('button', { name: 'For me', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Which medicine was it?')
})

test('where something is kept the app comes at once', async ({ page, href }) => {
  await page.addInitScript(() => sessionStorage.setItem('beyond-two-not-in-tab', ''))
  await page.goto(href(ARTICLE))
  await expect(page.locator(READY)).toBeAttached()
})

test('every other page starts by itself', async ({ page, href }) => {
  for (const route of ['/', '/crisis/', '/compare/', '/check/']) {
    await page.goto(href(route))
    await expect(page.locator(READY), route).toBeAttached()
  }
})
