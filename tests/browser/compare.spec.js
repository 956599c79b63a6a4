// The comparison: ten questions in short, four dimensions in detail, a real table at every width; pictures with their tables.
import { expect, test } from './fixtures.js'

const DETAIL = /^(How well do they work|How safe are they|What do they cost|How do I get them)\?$/

for (const width of [320, 1280]) {
  test(`at ${width} px each question has both answers with how sure we are`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 })
    await open('/compare/')
    const detail = page.getByRole('main').getByRole('table', { name: DETAIL })
    await expect(detail).toHaveCount(4)
    const short = page.getByRole('table', { name: 'Ten questions in short' })
    await expect(short.getByRole('row')).toHaveCount(11)
    for (const table of [short, ...(await detail.all())]) {
      const rows = table.getByRole('row')
      expect(await rows.count()).toBeGreaterThan(2)
      for (const row of (await rows.all()).slice(1)) {
        await expect(row.getByRole('rowheader')).toHaveCount(1)
        const cells = row.getByRole('cell')
        await expect(cells).toHaveCount(2)
        for (const words of await cells.allInnerTexts()) expect(words).toMatch(/How sure: (very low|low|moderate|high)\./)
      }
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test(`at ${width} px other treatments stand beside them on request`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 })
    await open('/compare/')
    const row = page.getByRole('table', { name: 'Ten questions in short' }).getByRole('row').nth(1)
    await page.getByLabel('ECT: electroconvulsive therapy').check()
    await expect(row.getByRole('cell')).toHaveCount(3)
    await page.getByLabel('TMS: magnetic stimulation').check()
    await page.getByLabel('Staying: keep what I take, or adjust it').check()
    await expect(row.getByRole('cell')).toHaveCount(5)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.getByLabel('ECT: electroconvulsive therapy').uncheck()
    await expect(row.getByRole('cell')).toHaveCount(4)
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

test('the intervals and the calendar say in words and in a table what they draw', async ({ page, open }) => {
  await open('/compare/')
  const plot = page.getByRole('img', { name: /line of no difference/ })
  await expect(plot).toHaveAccessibleName(/At least half better: 1\.26, interval 0\.92 to 1\.71/)
  const ratios = page.getByRole('table', { name: 'Head to head, so far' })
  await expect(ratios.getByRole('row').filter({ hasText: '0.93 to 1.86' })).toHaveCount(1)
  const weeks = page.getByRole('table', { name: 'The first 12 weeks' })
  const visits = await weeks.getByRole('row').filter({ hasText: 'Weeks 1 to 3' }).getByRole('cell').allInnerTexts()
  expect(visits).toEqual(['6', '6'])
  await expect(page.getByRole('img', { name: 'Esketamine, weeks 1 to 12: 14 to 16 visits' })).toBeVisible()
})

test('the page warns of a race before the first figure', async ({ page, open }) => {
  await open('/compare/')
  const order = await page.evaluate(() => {
    const warning = [...document.querySelectorAll('.callout-title')].find((title) => title.textContent === 'These figures are not a race')
    return warning.compareDocumentPosition(document.querySelector('main td .figure, main svg'))
  })
  expect(order & 4).toBe(4) // the figure follows
})

test('a claim is picked, answered with its sources, and gives a question to take along', async ({ page, open }) => {
  await open('/compare/')
  const claims = page.getByRole('region', { name: 'Check a claim' })
  expect(await claims.locator('summary q').count()).toBeGreaterThanOrEqual(12)
  await claims.getByText('It is the same drug as Spravato.').click()
  await expect(claims.getByText(/mirror-image/)).toBeVisible()
  const add = claims.getByRole('button', { name: /^Add to my questions/ }).locator('visible=true')
  await add.click()
  await expect(claims.getByRole('button', { name: /^In my questions/ })).toBeVisible()
})

test('without JavaScript the tables, the pictures and every line are there', async ({ visitor, href }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(href('/compare/'))
  await expect(page.getByRole('main').getByRole('table')).toHaveCount(7)
  expect(await page.getByRole('main').getByRole('img').count()).toBeGreaterThan(10)
  await page.getByText('The lines', { exact: true }).click()
  expect(await page.locator('#fit-lines').getByRole('listitem').locator('visible=true').count()).toBeGreaterThan(40)
  await page.getByRole('region', { name: 'Check a claim' }).getByText('It is the same drug as Spravato.').click()
  await expect(page.getByText(/^You could ask:/).locator('visible=true')).toHaveCount(1)
})

test('on paper the first page is the page at a glance, and no row is cut', async ({ page, open }) => {
  await open('/compare/')
  await page.setViewportSize({ width: 718, height: 1000 }) // A4 within its margins
  await page.emulateMedia({ media: 'print' })
  const glance = page.locator('.at-a-glance')
  expect(await glance.evaluate((part) => getComputedStyle(part).breakAfter)).toBe('page')
  const end = await glance.evaluate((part) => part.getBoundingClientRect().bottom + scrollY)
  expect(end).toBeLessThan(1045)
  const rows = page.getByRole('table', { name: DETAIL }).first().getByRole('row')
  expect(await rows.nth(1).evaluate((row) => getComputedStyle(row).breakInside)).toBe('avoid')
  expect(await page.locator('.comparison thead').first().evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group')
})
