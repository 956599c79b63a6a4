// The comparison: four dimensions, both treatments side by side, a real table at every width.
import { expect, test } from './fixtures.js'

for (const width of [320, 1280]) {
  test(`at ${width} px each question has both answers with how sure we are`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 })
    await open('/compare/')
    const tables = page.getByRole('main').getByRole('table')
    await expect(tables).toHaveCount(4)
    for (const table of await tables.all()) {
      const rows = table.getByRole('row')
      expect(await rows.count()).toBeGreaterThan(2)
      for (const row of (await rows.all()).slice(1)) {
        await expect(row.getByRole('rowheader')).toHaveCount(1)
        const cells = row.getByRole('cell')
        await expect(cells).toHaveCount(2)
        for (const cell of await cells.all()) await expect(cell).toContainText(/How sure: (very low|low|moderate|high)\./)
      }
    }
  })
}

test('a figure opens its card with source, people, time, certainty and funder', async ({ page, open }) => {
  await open('/compare/')
  const figure = page.getByRole('cell').getByRole('button', { name: /about this figure/ }).first()
  await figure.click()
  const card = page.getByRole('dialog')
  await expect(card).toBeVisible()
  for (const fact of ['Who', 'Compared with', 'When', 'Paid for by', 'Checked', 'How sure', 'Source']) await expect(card).toContainText(fact)
})

test('a picture of a hundred stands beside its comparator, with both frames in words', async ({ page, open }) => {
  await open('/compare/')
  const pictures = page.getByRole('cell').filter({ has: page.locator('figure') })
  expect(await pictures.count()).toBeGreaterThan(3)
  for (const cell of await pictures.all()) {
    const captions = await cell.locator('figcaption').allInnerTexts()
    expect(captions.length).toBeGreaterThan(0) // two, but for a study without a comparison group
    for (const caption of captions) {
      const [, some, rest] = caption.match(/: (\d+) of 100, and (\d+) not$/)
      expect(Number(some) + Number(rest)).toBe(100)
    }
    await expect(cell.getByRole('img')).toHaveCount(captions.length)
  }
})

test('what matters can be ticked, says what points which way and how strongly, and is kept nowhere', async ({ page, open }) => {
  await open('/compare/')
  const matters = page.getByRole('region', { name: 'What matters to you?' })
  const box = matters.getByLabel('Staying well matters most to me')
  await box.check()
  await expect(box).toBeChecked()
  const lines = matters.getByText(/^Ketamine: .*\. Esketamine: .*\. How strongly: (strong|moderate|weak)\.$/)
  expect(await lines.count()).toBeGreaterThan(15)
  await expect(matters).not.toContainText(/you should|better for you|best choice/i)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
})
