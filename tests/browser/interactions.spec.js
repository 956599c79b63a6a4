// What to keep apart, and how long to wait between two medicines.
import { expect, test } from './fixtures.js'
import { bringIn } from './kept.js'

const FIELD = 'A medicine, supplement, food or drink'
const answer = (page) => page.getByRole('region', { name: 'What our list says' })
const taken = (page) => page.getByRole('region', { name: 'What do you take?' })

/** Types a name and takes the first that fits. */
async function add(page, typed, option) {
  await page.getByLabel(FIELD).fill(typed)
  await page.getByRole('option', { name: option }).first().click()
  await expect(page.getByLabel(FIELD)).toHaveValue('')
}

/** Chooses a medicine of the change. */
async function change(page, label, typed, option) {
  await page.getByLabel(label).fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

test('two that clash: what to do comes with why, how sure and the sources', async ({ page, open }) => {
  await open('/interactions/')
  await add(page, 'phenel', 'Phenelzine')
  await expect(answer(page)).toContainText('Add one more thing')
  await add(page, 'zoloft', 'Sertraline')
  await expect(answer(page).getByRole('status')).toHaveText('1 entry on our list is about what you take.')
  const card = answer(page).getByRole('article')
  await expect(answer(page).getByRole('heading', { level: 3, name: 'Not together' })).toBeVisible()
  await expect(card.getByRole('heading')).toHaveText(/Phenelzine and .*Sertraline/)
  await expect(card).toContainText('Do not take both')
  await card.getByText('Why, what studies show').click()
  await expect(card).toContainText('How sure: high.')
  await card.getByRole('link', { name: /^Source \d+/ }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('an example of a group is found, and stays what was typed', async ({ page, open }) => {
  await open('/interactions/')
  await add(page, 'ibuprofen', 'ibuprofen')
  await add(page, 'lithium', 'Lithium')
  await expect(answer(page).getByRole('heading', { level: 3 })).toHaveText('Talk first')
  await expect(answer(page).getByRole('article').getByRole('heading')).toContainText('ibuprofen')
})

test('a name that nobody knows is never told as safe', async ({ page, open }) => {
  await open('/interactions/')
  await add(page, 'sertraline', 'Sertraline')
  await page.getByLabel(FIELD).fill('Zorbinol')
  await page.getByLabel(FIELD).press('Enter')
  await expect(taken(page).getByRole('listitem').filter({ hasText: 'Zorbinol (a name we don’t know)' })).toBeVisible()
  await expect(answer(page)).toContainText('Nothing on our list is about these.')
  await expect(answer(page).getByRole('heading', { level: 3, name: 'Not in our list: ask a pharmacist' })).toBeVisible()
  await expect(answer(page).getByRole('listitem')).toHaveText('Sertraline with Zorbinol')
  await expect(answer(page)).not.toContainText(/no interactions|✓|are safe/i)
})

test('what is chosen is there after a reload, and can be taken out', async ({ page, open }) => {
  await open('/interactions/')
  await add(page, 'fluox', /Fluoxetine/)
  await page.getByText('Alcohol, tobacco, cannabis', { exact: true }).click()
  await page.getByLabel('Alcohol', { exact: true }).check()
  await change(page, 'The medicine that stops', 'fluox', 'Fluoxetine')
  await page.getByLabel('Day of the last dose').fill('1 June 2028')
  await page.getByLabel('Day of the last dose').blur()
  await page.reload()
  await expect(page.locator('html[data-ready]')).toBeAttached()
  await expect(taken(page).getByRole('button', { name: /^Remove / })).toHaveCount(2)
  await expect(page.getByLabel('The medicine that stops')).toHaveValue('Fluoxetine')
  await expect(page.getByLabel('Day of the last dose')).toHaveValue('1 June 2028')
  expect(page.url()).not.toMatch(/fluox/i)
  await page.getByRole('button', { name: 'Remove Alcohol' }).click()
  await expect(page.getByLabel(FIELD)).toBeFocused()
  await expect(taken(page).getByRole('button', { name: /^Remove / })).toHaveCount(1)
  await page.getByText('Alcohol, tobacco, cannabis', { exact: true }).click()
  await expect(page.getByLabel('Alcohol', { exact: true })).not.toBeChecked()
})

for (const [from, to, day, days, earliest] of [
  ['Sertraline', 'Phenelzine', '15 February 2028', 'at least 2 weeks', '29 February 2028'],
  ['Phenelzine', 'Sertraline', '2027-02-15', 'at least 2 weeks', '1 March 2027'],
  ['Fluoxetine', 'Phenelzine', '31 January 2028', 'at least 5 weeks', '6 March 2028'],
  ['Linezolid, an antibiotic', 'Sertraline', '28 February 2028', 'at least 1 day', '29 February 2028'],
]) {
  test(`from ${from} to ${to}: the earliest day by the rule, as something to ask`, async ({ page, open }) => {
    await page.clock.setFixedTime('2027-06-01T12:00:00')
    await open('/interactions/')
    const between = page.getByRole('region', { name: 'From one medicine to the next' })
    await change(page, 'The medicine that stops', from, from)
    await change(page, 'The medicine that comes next', to, to)
    await expect(between.getByRole('status').filter({ hasText: days })).toBeVisible()
    await expect(between).toContainText('Add the day of the last dose')
    await page.getByLabel('Day of the last dose').fill(day)
    await page.getByLabel('Day of the last dose').blur()
    await expect(between.getByText('Not before, by this rule', { exact: true }).locator('xpath=following-sibling::dd')).toHaveText(earliest)
    await expect(between).toContainText('Ask your prescriber')
  })
}

test('what cannot be a day, or a name, is told beside its field, and stays', async ({ page, open }) => {
  await page.clock.setFixedTime('2027-06-01T12:00:00')
  await open('/interactions/')
  const day = page.getByLabel('Day of the last dose')
  for (const [typed, told] of [
    ['30 February 2028', 'The calendar has no such day.'],
    ['1 June 2077', 'That day is more than two years away.'],
    ['05/06/2027', 'Write the month as a word'],
    ['a'.repeat(1_000), 'We can’t read this as a day.'],
  ]) {
    await day.fill(typed)
    await day.blur()
    await expect(day).toHaveAccessibleDescription(new RegExp(told))
    await expect(day).toHaveAttribute('aria-invalid', 'true')
    await expect(day).toHaveValue(typed)
  }
  await page.getByLabel(FIELD).fill('b'.repeat(1_000))
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(taken(page).getByText('That’s too long for a name.')).toBeVisible()
  await expect(page.getByLabel(FIELD)).toHaveValue('b'.repeat(1_000))
  await page.getByLabel('The medicine that stops').fill('Zorbinol')
  await page.getByLabel('The medicine that stops').press('Tab')
  await expect(page.getByLabel('The medicine that stops')).toHaveAccessibleDescription(/We don’t know this name/)
  await change(page, 'The medicine that stops', 'Lamotrigine', 'Lamotrigine')
  await change(page, 'The medicine that comes next', 'Sertraline', 'Sertraline')
  await expect(page.getByText('Our list gives no waiting time from Lamotrigine to Sertraline.')).toBeVisible()
})

test('it goes by keys alone', async ({ page, open }) => {
  await open('/interactions/')
  const field = page.getByLabel(FIELD)
  await field.focus()
  await page.keyboard.type('tranylc')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveText('Tranylcypromine')
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await page.keyboard.type('alcohol')
  await page.keyboard.press('Enter')
  await expect(answer(page).getByRole('heading', { level: 3 })).toHaveText('Not together')
  await page.keyboard.type('zol')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('the medicines of the history that are still taken are offered', async ({ page, open }) => {
  await open('/your-data/')
  const row = (id, still) => ['trial', id, '', '100', '10', '0', '', '0', still]
  const rows = [row('sertraline', '0'), row('duloxetine', '1')]
  await bringIn(page, rows)
  await page.getByRole('contentinfo').getByRole('link', { name: 'What to keep apart' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What to keep apart, and what to ask')
  const offered = taken(page).getByRole('button', { name: /^Add (Sertraline|Duloxetine)$/ })
  await expect(offered).toHaveText(['Add Sertraline'])
  await offered.click()
  await expect(taken(page).getByRole('button', { name: 'Remove Sertraline' })).toBeVisible()
  await expect(offered).toHaveCount(0)
})

test('a box that there is no room for is not ticked, and why is told', async ({ page, open }) => {
  const rows = Array.from({ length: 30 }, (_, at) => ['taken', '', `thing ${at}`])
  await page.addInitScript((kept) => sessionStorage.setItem('beyond-two-draft', JSON.stringify(kept)), rows)
  await open('/interactions/')
  await page.getByText('Alcohol, tobacco, cannabis', { exact: true }).click()
  const alcohol = page.getByLabel('Alcohol', { exact: true })
  await alcohol.click()
  await expect(taken(page)).toContainText('There’s room for 30 things.')
  await expect(alcohol).not.toBeChecked()
  await taken(page).getByRole('button', { name: 'Remove thing 29' }).click()
  await alcohol.click()
  await expect(alcohol).toBeChecked()
})

test('nothing is wider than a small screen, with long names too', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open('/interactions/')
  await add(page, 'phenel', 'Phenelzine')
  await add(page, 'sertraline', 'Sertraline')
  await page.getByLabel(FIELD).fill('w'.repeat(199))
  await page.getByLabel(FIELD).press('Enter')
  await change(page, 'The medicine that stops', 'Phenelzine', 'Phenelzine')
  await change(page, 'The medicine that comes next', 'Sertraline', 'Sertraline')
  await page.getByLabel('Day of the last dose').fill(new Date().toISOString().slice(0, 10))
  await page.getByLabel('Day of the last dose').blur()
  await expect(page.getByText('Not before, by this rule', { exact: true })).toBeVisible()
  for (const fold of await page.locator('main details:visible').all()) await fold.evaluate((one) => (one.open = true))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('without script the whole list can be read, and on paper what was chosen stands open', async ({ page, open, visitor, href }) => {
  const reader = await visitor({ javaScriptEnabled: false })
  await reader.goto(href('/interactions/'))
  await reader.getByText(/^Not together \(\d+\)$/).click()
  await reader.getByText('Lurasidone with Carbamazepine').click()
  await expect(reader.getByText('What studies and reports show').locator('visible=true').first()).toBeVisible()
  await expect(reader.getByLabel(FIELD)).toBeHidden()
  await open('/interactions/')
  await add(page, 'phenel', 'Phenelzine')
  await add(page, 'sertraline', 'Sertraline')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Everything in our list' })).toBeHidden()
  await expect(answer(page).getByRole('article').getByText('What studies and reports show')).toBeVisible()
})
