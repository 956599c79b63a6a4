// The comparison: eight questions in a few words, ten in full, four dimensions in detail; pictures with their tables.
import { expect, test } from './fixtures.js'

const SURE = /How sure: (very low|low|moderate|high)\./
const IN_SHORT = { name: 'At a glance' }

/** Unfolds everything on the page. */
const unfold = (page) => page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => (fold.open = true)))

for (const width of [320, 360, 1280]) {
  test(`at ${width} px each of eight questions has both answers side by side with how sure we are`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 })
    await open('/compare/')
    const table = page.getByRole('table', IN_SHORT)
    await expect(table.getByRole('columnheader')).toHaveCount(3)
    const rows = (await table.getByRole('row').all()).slice(1)
    expect(rows.length).toBe(8)
    for (const row of rows) {
      await expect(row.getByRole('rowheader').getByRole('link')).toHaveAttribute('href', /compare\/(evidence\/#|costs\/$)/)
      const cells = row.getByRole('cell')
      await expect(cells).toHaveCount(2)
      for (const words of await cells.allInnerTexts()) expect(words.replace(/\s+/g, ' ')).toMatch(SURE)
      const [one, other] = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()))
      expect(other.x).toBeGreaterThanOrEqual(one.x + one.width)
      expect(Math.abs(one.y - other.y)).toBeLessThan(2)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test(`at ${width} px each question of the evidence has both answers with how sure we are`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 })
    await open('/compare/evidence/')
    for (const title of ['How well do they work?', 'How safe are they?', 'What do they cost?', 'How do I get them?']) {
      const dimension = page.getByRole('region', { name: title })
      expect(await dimension.locator('details').count()).toBeGreaterThan(2)
    }
    await unfold(page)
    const folds = page.getByRole('region').locator('details[id]:has(table)')
    expect(await folds.count()).toBeGreaterThan(30)
    for (const fold of await folds.all()) {
      const table = fold.getByRole('table', { name: await fold.locator('summary').innerText() })
      const cells = table.getByRole('cell')
      await expect(cells).toHaveCount(2)
      for (const words of await cells.allInnerTexts()) expect(words).toMatch(SURE)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test(`at ${width} px other treatments stand beside them on request`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 })
    await open('/compare/')
    const full = page.locator('#in-short')
    await expect(full.getByRole('definition')).toHaveCount(0)
    await full.locator('summary').first().click()
    const questions = full.locator('details')
    await expect(questions).toHaveCount(10)
    for (const question of await questions.all()) {
      await expect(question.getByRole('definition')).toHaveCount(0)
      await question.locator('summary').click()
      await expect(question.getByRole('term')).toHaveText([/^Ketamine/, /^Esketamine/, /^ECT/, /^TMS/, /^Staying/])
      for (const words of await question.getByRole('definition').allInnerTexts()) expect(words).toMatch(SURE)
      await expect(question.getByRole('link', { name: 'The evidence on this' })).toBeVisible()
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}

test('a figure opens its card with source, people, time, certainty and funder', async ({ page, open }) => {
  await open('/compare/')
  await page.waitForLoadState('networkidle') // what opens cards comes once the page stands
  await page.waitForTimeout(200)
  const figure = page.getByRole('cell').getByRole('link', { name: /about this figure/ }).first()
  await figure.click()
  const card = page.getByRole('dialog')
  await expect(card).toBeVisible()
  for (const fact of ['Who', 'Compared with', 'When', 'Paid for by', 'Checked', 'How sure', 'Source']) await expect(card).toContainText(fact)
})

test('a picture of a hundred stands beside its comparator, with both frames in words', async ({ page, open }) => {
  await open('/compare/evidence/')
  await unfold(page)
  const pictures = page.getByRole('cell').filter({ has: page.locator('figure') })
  expect(await pictures.count()).toBeGreaterThan(3)
  for (const cell of await pictures.all()) {
    const captions = await cell.locator('figcaption').allInnerTexts()
    expect(captions.length).toBeGreaterThan(0) // two, but for a study without a comparison group
    for (const caption of captions) {
      const [, some, rest] = caption.match(/: (\d+) of 100, and (\d+) not$/)
      expect(Number(some) + Number(rest)).toBe(100)
    }
    await expect(cell.locator('figure svg')).toHaveCount(captions.length)
  }
})

test('the intervals say in words and in a table what they draw', async ({ page, open }) => {
  await open('/compare/evidence/')
  await expect(page.getByText(/At least half better: 1\.26.*\(95% interval 0\.92 to 1\.71\)/)).toBeVisible()
  await page.getByText('The same as a table').click()
  const ratios = page.getByRole('table', { name: /^Head to head/ })
  await expect(ratios.getByRole('row').filter({ hasText: '0.93 to 1.86' })).toHaveCount(1)
})

test('the calendar says in words and in a table what it draws', async ({ page, open }) => {
  await open('/compare/')
  await expect(page.getByRole('img', { name: 'Esketamine, weeks 1 to 12: 14 to 16 visits' })).toBeVisible()
  await expect(page.getByText('Esketamine 12 in 8 weeks, 14 to 16 in 12.')).toBeVisible()
  await page.getByText('Week by week').click()
  const weeks = page.getByRole('table', { name: 'The first 12 weeks' })
  const visits = await weeks.getByRole('row').filter({ hasText: 'Weeks 1 to 3' }).getByRole('cell').allInnerTexts()
  expect(visits).toEqual(['6', '6'])
})

for (const route of ['/compare/', '/compare/evidence/']) {
  test(`${route} warns of a race before the first figure`, async ({ page, open }) => {
    await open(route)
    const order = await page.evaluate(() => {
      const warning = [...document.querySelectorAll('.callout-title')].find((title) => title.textContent === 'These figures are not a race')
      return warning.compareDocumentPosition(document.querySelector('main td .figure, main svg'))
    })
    expect(order & 4).toBe(4) // the figure follows
  })
}

test('a claim is picked, answered with its sources, and gives a question to take along', async ({ page, open }) => {
  await open('/compare/claims/')
  const claims = page.getByRole('region', { name: 'Check a claim' })
  expect(await claims.locator('summary q').count()).toBeGreaterThanOrEqual(12)
  await claims.getByText('It is the same drug as Spravato.').click()
  await expect(claims.getByText(/mirror-image/)).toBeVisible()
  const add = claims.getByRole('button', { name: /^Take along/ }).locator('visible=true')
  await add.click()
  await expect(claims.getByRole('button', { name: /^Taken along/ })).toBeVisible()
})

test('without JavaScript the tables, the pictures and every line are there', async ({ visitor, href }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(href('/compare/'))
  await expect(page.getByRole('table', IN_SHORT).getByRole('row')).toHaveCount(9)
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(2)
  for (const name of ['Costs', 'What matters', 'Claims', 'Evidence']) {
    await expect(page.getByRole('navigation', { name: 'The comparison' }).getByRole('link', { name })).toBeVisible()
  }
  await page.goto(href('/compare/evidence/'))
  await page.getByText('How likely is it to help?').click()
  await expect(page.getByRole('table', { name: 'How likely is it to help?' }).getByRole('cell')).toHaveCount(2)
  expect(await page.locator('main figure svg').count()).toBeGreaterThan(8)
  await page.goto(href('/compare/what-matters/'))
  await page.getByText('The lines', { exact: true }).click()
  expect(await page.locator('#fit-lines > li').locator('visible=true').count()).toBeGreaterThan(40)
  await page.goto(href('/compare/claims/'))
  await page.getByRole('region', { name: 'Check a claim' }).getByText('It is the same drug as Spravato.').click()
  await expect(page.getByText(/^You could ask:/).locator('visible=true')).toHaveCount(1)
  await page.goto(href('/compare/costs/'))
  await expect(page.getByText('This part works once the page has loaded.')).toBeVisible()
})

test('on paper the first page is the page at a glance, and no row is cut', async ({ page, open }) => {
  await open('/compare/')
  await page.setViewportSize({ width: 718, height: 1000 }) // A4 within its margins
  await page.emulateMedia({ media: 'print' })
  const glance = page.locator('.at-a-glance')
  expect(await glance.evaluate((part) => getComputedStyle(part).breakAfter)).toBe('page')
  const end = await glance.evaluate((part) => part.getBoundingClientRect().bottom + scrollY)
  expect(end).toBeLessThan(1045)
  const rows = page.getByRole('table', IN_SHORT).getByRole('row')
  expect(await rows.nth(1).evaluate((row) => getComputedStyle(row).breakInside)).toBe('avoid')
  await open('/compare/evidence/')
  const row = page.getByRole('table', { name: 'How likely is it to help?' }).getByRole('row')
  await expect(row.nth(1)).toBeVisible() // folds are open on paper
  expect(await row.nth(1).evaluate((row) => getComputedStyle(row).breakInside)).toBe('avoid')
  expect(await page.locator('.comparison thead').first().evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group')
})
