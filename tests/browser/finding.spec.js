// Finding things: a search over all articles, and lists that can be narrowed down.
import { expect, test } from './fixtures.js'

test('a search finds articles by their words, marks them, and leads there', async ({ page, open }) => {
  await open('/articles/')
  const main = page.getByRole('main')
  const all = await main.getByRole('link').count()
  await page.getByLabel('Search articles, terms and sources').fill('tyramine')
  await expect(main).toContainText(/places? (has|have) these words/)
  await expect(main.locator('mark').first()).toHaveText(/tyramine/i)
  expect(await main.getByRole('link').count()).toBeLessThan(all)
  await main.getByRole('status').getByRole('listitem').filter({ hasText: 'Article' }).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(main).toContainText(/tyramine/i)
})

test('words that stand nowhere find nothing, and an empty field gives the list back', async ({ page, open }) => {
  await open('/articles/')
  const field = page.getByLabel('Search articles, terms and sources')
  await field.fill('xylophone quartz')
  await expect(page.getByRole('main')).toContainText('Nothing here has any of these words.')
  await expect(page.getByRole('heading', { name: 'Medicines', exact: true })).toBeHidden()
  await field.fill('')
  await expect(page.getByRole('heading', { name: 'Medicines', exact: true })).toBeVisible()
})

/** What was found: each with its title and what it is. */
const found = async (page, words) => {
  await page.getByLabel('Search articles, terms and sources').fill(words)
  const results = page.getByRole('status').getByRole('listitem')
  await expect(results.first()).toBeVisible()
  return results
}

test('a search also finds terms, questions, claims and sources, whole words first', async ({ page, open }) => {
  await open('/articles/')
  const term = (await found(page, 'ECT')).first()
  await expect(term).toContainText('A term')
  await expect((await found(page, 'TRANSFORM-1')).filter({ hasText: 'Source' }).first()).toBeVisible()
  await expect((await found(page, 'mebufotenin')).filter({ hasText: 'A next step' }).first()).toBeVisible()
  const results = await found(page, 'certified')
  await expect(results.filter({ hasText: 'side by side' }).first()).toBeVisible()
  // A claim is quoted: it is not what we say.
  await expect((await found(page, 'approved by the FDA')).locator('q').first()).toBeVisible()
  await (await found(page, 'remission')).first().getByRole('link').click()
  await expect(page).toHaveURL(/\/glossary\/#/)
  await expect(page.locator(':focus')).toContainText(/remission/i)
})

test('a brand name finds what is said of its substance, and a misspelled word the nearest one', async ({ page, open }) => {
  await open('/articles/')
  await expect((await found(page, 'Lustral')).locator('mark').filter({ hasText: /sertraline/i }).first()).toBeVisible()
  await found(page, 'lithum')
  await expect(page.getByRole('main')).toContainText('Listed instead: “lithium”.')
  await found(page, 'lithium xylophone quartz')
  await expect(page.getByRole('main')).toContainText('Nothing here has all of these words. These have some of them:')
})

for (const [route, label, words] of [
  ['/sources/', 'Show only sources with these words', 'TRANSFORM-1'],
  ['/glossary/', 'Show only terms with these words', 'remission'],
]) {
  test(`${route} can be narrowed down`, async ({ page, open }) => {
    await open(route)
    await page.getByLabel(label).fill(words)
    await expect(page.getByRole('status').filter({ hasText: /entr(y|ies) fits?\./ })).toBeVisible()
    const entries = page.locator('#filtered > div:visible, #filtered > details > ul > li:visible')
    expect(await entries.count()).toBeGreaterThan(0)
    for (const entry of await entries.all()) await expect(entry).toContainText(new RegExp(words, 'i'))
    // Entries, or the folds that hold them.
    const shown = page.locator('#filtered > :visible')
    const count = await shown.count()
    await page.getByLabel(label).fill('')
    await expect.poll(() => shown.count()).toBeGreaterThan(count)
  })
}
