// Finding things: a search over all articles, and lists that can be narrowed down.
import { expect, test } from './fixtures.js'

test('a search finds articles by their words, marks them, and leads there', async ({ page, open }) => {
  await open('/articles/')
  const main = page.getByRole('main')
  const all = await main.getByRole('link').count()
  await page.getByLabel('Search in all articles').fill('tyramine')
  await expect(main).toContainText(/articles? (has|have) these words/)
  await expect(main.locator('mark').first()).toHaveText(/tyramine/i)
  expect(await main.getByRole('link').count()).toBeLessThan(all)
  await main.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(main).toContainText(/tyramine/i)
})

test('words that stand nowhere find nothing, and an empty field gives the list back', async ({ page, open }) => {
  await open('/articles/')
  const field = page.getByLabel('Search in all articles')
  await field.fill('xylophone quartz')
  await expect(page.getByRole('main')).toContainText('No article has all of these words.')
  await expect(page.getByRole('heading', { name: 'Medicines', exact: true })).toBeHidden()
  await field.fill('')
  await expect(page.getByRole('heading', { name: 'Medicines', exact: true })).toBeVisible()
})

for (const [route, label, words] of [
  ['/sources/', 'Show only sources with these words', 'TRANSFORM-1'],
  ['/glossary/', 'Show only terms with these words', 'remission'],
]) {
  test(`${route} can be narrowed down`, async ({ page, open }) => {
    await open(route)
    await page.getByLabel(label).fill(words)
    await expect(page.getByRole('status').filter({ hasText: /entr(y|ies) fits?\./ })).toBeVisible()
    const shown = page.locator('#filtered > :visible')
    const count = await shown.count()
    expect(count).toBeGreaterThan(0)
    for (const entry of await shown.all()) await expect(entry).toContainText(new RegExp(words, 'i'))
    await page.getByLabel(label).fill('')
    await expect.poll(() => shown.count()).toBeGreaterThan(count)
  })
}
