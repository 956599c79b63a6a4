// How long the pages are on a phone: who is tired scrolls little. A screen is 390 by 844 pixels. Counted is from the top of the page to the end of what
// it says; the footer, which is the same everywhere, is not.
import { expect, test } from './fixtures.js'
import { articles } from './site.js'

const SCREEN = { width: 390, height: 844 }

test.use({ viewport: SCREEN })

/** How many screens the open page is long. */
const screens = (page) => page.locator('main').evaluate((main) => (main.getBoundingClientRect().bottom + scrollY) / innerHeight)

const most = {
  '/compare/': 2,
  '/compare/costs/': 6,
  '/compare/what-matters/': 6,
  '/compare/claims/': 6,
  '/compare/evidence/': 6,
  '/sources/': 20,
  ...Object.fromEntries(articles.map((article) => [article, 10])),
}

for (const [route, limit] of Object.entries(most)) {
  test(`${route} is no more than ${limit} screens long`, async ({ page, open }) => {
    await open(route)
    expect(await screens(page)).toBeLessThanOrEqual(limit)
  })
}

/** The rows of a draft with two medicines, as a reload would bring it back: see src/ui/form/kept.rs. */
const medicine = (name, dose, weeks) => [
  ...['trial', name, '', dose, weeks, '0', '', '0', '1', '', '', '', '', '', ''],
  ...['0', '', '1', weeks, '1', ''],
]
const TWO = [['question', ''], medicine('sertraline', '150', '10'), medicine('venlafaxine-xr', '150', '8'), ['episode', '8', '2', '1', '', '', '', '']]

/** Opens a page with two medicines entered. */
async function openWithTwo(page, open, route) {
  await page.addInitScript((kept) => {
    if (!sessionStorage.getItem('beyond-two-draft')) sessionStorage.setItem('beyond-two-draft', kept)
  }, JSON.stringify(TWO))
  await open(route)
}

test('the answer for two medicines is no more than 3 screens long', async ({ page, open }) => {
  await openWithTwo(page, open, '/check/#answer')
  await expect(page.getByRole('heading', { level: 1, name: 'The answer' })).toBeVisible()
  await expect(page.getByText('2 of 2', { exact: true })).toBeVisible()
  expect(await screens(page)).toBeLessThanOrEqual(3)
})

test('the sheet is seen whole on one screen', async ({ page, open }) => {
  await openWithTwo(page, open, '/check/summary/')
  const sheet = page.locator('.on-paper')
  await expect(sheet).toBeVisible()
  const { height } = await sheet.boundingBox()
  expect(height).toBeLessThanOrEqual(SCREEN.height)
})
