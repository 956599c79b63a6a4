// What it may cost: prices that are known, amounts as people type them, sums that say what they leave out.
import { expectAccessible } from './axe.js'
import { expect, test } from './fixtures.js'

/** Unfolds the fields. */
const numbers = (page) => page.getByText('Change the numbers').click()

/** Unfolds the tables. */
const tables = (page) => page.getByText('The totals as tables').click()

test('choosing a country shows what is known beside each field, and what the year comes to', async ({ page, open }) => {
  await open('/compare/costs/')
  await tables(page)
  await page.getByLabel('Where do you live?').selectOption('United States')
  await page.getByLabel('In the US: how would you pay?').selectOption({ label: 'No insurance: I would pay myself' })
  await numbers(page)
  const ketamine = page.getByRole('group', { name: 'Ketamine by drip' })
  await expect(ketamine).toContainText('we use $400 to $800, likely $600 a visit')
  const sums = page.getByRole('table', { name: 'Your totals' })
  const year = sums.getByRole('row').filter({ hasText: 'A year' }).getByRole('cell')
  await expect(year.nth(0)).toContainText('$2,400 to $24,000, likely $10,800.')
  await expect(year.nth(0)).toContainText('Visits: 6 to 30, likely 18.')
  await expect(year.nth(1)).toContainText('$35,700 to $98,392, likely $63,158.')
  await expect(page.getByRole('region', { name: 'What it may cost you' })).toContainText('Both: the total leaves out extra charges for a visit')
})

test('with private insurance in the US no sum goes beyond what a plan may ask in a year', async ({ page, open }) => {
  await open('/compare/costs/')
  await tables(page)
  await page.getByLabel('Where do you live?').selectOption('United States')
  await page.getByLabel('In the US: how would you pay?').selectOption({ label: 'Private, or from a job' })
  const sums = page.getByRole('table', { name: 'Your totals' })
  await expect(sums.getByRole('row').nth(1)).toContainText('A year')
  await expect(sums.getByRole('row').nth(1).getByRole('cell').nth(1)).toContainText('$340 to $10,600, likely $10,600.')
  await expect(sums.getByRole('row').nth(1).getByRole('cell').nth(1)).toContainText('At $10 to $612, likely $286 a visit. At most $10,600 a year.')
  await numbers(page)
  const spray = page.getByRole('group', { name: 'Esketamine nasal spray' })
  await expect(spray).toContainText('we use $10,600 a year')
  await spray.getByLabel(/^What is the most your plan can make you pay/).fill('2,000')
  await expect(sums.getByRole('row').nth(1).getByRole('cell').nth(1)).toContainText('$340 to $2,000, likely $2,000.')
})

test('amounts are taken as people type them, and what was understood stands beside the field', async ({ page, open }) => {
  await open('/compare/costs/')
  await tables(page)
  await page.getByLabel('Where do you live?').selectOption('Australia')
  await numbers(page)
  const price = page.getByRole('group', { name: 'Ketamine by drip' }).getByLabel('What do you pay for a visit?')
  await price.fill('1.200')
  await expect(page.getByText('We read this as A$1,200 a visit.')).toBeVisible()
  await price.fill('A$400 to A$500')
  await expect(page.getByText('We read this as A$400 to A$500 a visit.')).toBeVisible()
  await page.getByLabel('How far is it, one way?').fill('30 mi')
  await expect(page.getByText('We read this as 30 miles, one way.')).toBeVisible()
  await page.getByLabel('What does a mile or a kilometer cost you?').fill('0.50')
  const parts = page.getByRole('table', { name: 'What goes into the likely totals' })
  const row = parts.getByRole('row').filter({ hasText: 'First 4 weeks: Ketamine' })
  await expect(row.getByRole('cell')).toHaveText(['A$2,700', 'left out', 'A$180', 'left out', 'A$2,880', '12', '0'])
})

test('nonsense is refused beside the field, kept as typed, and never reaches a sum', async ({ page, open }) => {
  await open('/compare/costs/')
  await tables(page)
  await page.getByLabel('Where do you live?').selectOption('Canada')
  await numbers(page)
  const price = page.getByRole('group', { name: 'Esketamine nasal spray' }).getByLabel('What do you pay for a visit?')
  for (const typed of ['free', '-5', '1e9', '800 to 400', '99999999999', '½', 'NaN', '<b>5</b>']) {
    await price.fill(typed)
    await expect(price).toHaveAttribute('aria-invalid', 'true')
    await expect(price).toHaveValue(typed)
    await expect(price).toHaveAccessibleDescription(/(Write|This field holds)/)
    await expect(page.getByRole('region', { name: 'What it may cost you' })).not.toContainText(/NaN|Infinity|-\d/)
  }
  const sums = page.getByRole('table', { name: 'Your totals' })
  await expect(sums.getByRole('row').filter({ hasText: 'A year' }).getByRole('cell').nth(1)).toContainText('Not known: the price of a visit.')
  await price.fill('900')
  await expect(price).not.toHaveAttribute('aria-invalid')
})

for (const forcedColors of ['none', 'active']) {
  test(`at 320 px with forced colors ${forcedColors}, the sums read as a table and the page does not scroll sideways`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 640 }) // what 1280 px are at 400 % zoom
    await page.emulateMedia({ forcedColors })
    await open('/compare/costs/')
    await tables(page)
    await page.getByLabel('Where do you live?').selectOption('Scotland')
    const sums = page.getByRole('table', { name: 'Your totals' })
    await expect(sums.getByRole('row')).toHaveCount(4)
    await expect(sums.getByRole('columnheader')).toHaveText(['Time', 'Ketamine', 'Esketamine'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await expectAccessible(page, `forced colors ${forcedColors}`)
  })
}

test('the chart says in words what it draws', async ({ page, open }) => {
  await open('/compare/costs/')
  await page.getByLabel('Where do you live?').selectOption('England or Wales')
  await expect(page.getByRole('img', { name: /A year, Ketamine: £[\d,]+ to £[\d,]+, likely £4,275\. A year, Esketamine: £[\d,]+ to £[\d,]+, likely £32,355\./ })).toBeVisible()
})

test('visits and hours of a year stand in tiles, and what is left out is said once', async ({ page, open }) => {
  await open('/compare/costs/')
  await page.getByLabel('Where do you live?').selectOption('United States')
  await page.getByLabel('In the US: how would you pay?').selectOption({ label: 'No insurance: I would pay myself' })
  const page_ = page.getByRole('region', { name: 'What it may cost you' })
  await expect(page_.getByRole('term').filter({ hasText: /^Ketamine: Visits$/ })).toBeVisible()
  await expect(page_.getByRole('definition').first()).toHaveText('6 to 30, likely 18')
  const said = await page.locator('#cost-answer').innerText()
  for (const what of ['travel time', 'lost pay', 'extra charges for a visit']) expect(said.split(what).length, what).toBe(2)
})
