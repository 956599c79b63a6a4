// The treatment passport: every answer on one page, to print, to copy, or to fill in by hand.
import { expectAccessible } from './axe.js'
import { begin, enterMedicine, press } from './check-form.js'
import { expect, test } from './fixtures.js'

/** A draft of four medicines as a reload would bring it back: the rows of the draft, see src/ui/form/kept.rs. */
const trial = (medicine, dose, weeks, benefit, started, stopped, note = '', sideEffects = '1') => [
  ...['trial', medicine, '', dose, weeks, '0', '', '0', '1', started, stopped, '', '', note, ''],
  ...[benefit, '', sideEffects, weeks, '1', ''],
]
const FOUR = [
  ['question', ''],
  ['asked', 'Could I be a candidate for esketamine?'],
  ['episode', '26', '3', '1', '1', '', '2', '1'],
  trial('sertraline', '150', '10', '0', '2023-04', '2023-08', 'Felt nothing at all.'),
  trial('duloxetine', '60', '9', '1', '2023-09', '2024-01'),
  trial('venlafaxine-xr', '75', '8', '0', '2024-02', '2024-05'),
  trial('mirtazapine', '', '3', '', '2024-06', '2024-07', 'So tired that I could not work.', '0'),
  ['other', '0', '1', '16'],
  ['about', '0', '', '', ''],
  ['first', '', '', '1', '1'],
]

/** Opens the passport with that draft. */
async function openWith(page, open, rows) {
  await page.addInitScript((kept) => {
    if (!sessionStorage.getItem('beyond-two-draft')) sessionStorage.setItem('beyond-two-draft', kept)
  }, JSON.stringify(rows))
  await open('/check/summary/')
  await expect(page.getByRole('main')).toContainText('Self-reported, not verified, not a diagnosis.')
}

test('every answer stands in a table that a doctor can read', async ({ page, open }) => {
  await openWith(page, open, FOUR)
  const row = (name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  await expect(row(/sertraline/)).toContainText('150 mg a day')
  await expect(row(/sertraline/)).toContainText('10 weeks')
  await expect(row(/sertraline/)).toContainText('2023-04 to 2023-08')
  await expect(row(/sertraline/)).toContainText('SSRI')
  await expect(row(/sertraline/)).toContainText('usual 50 to 200')
  await expect(row(/sertraline/)).toContainText('counts from 50')
  await expect(row(/sertraline/)).toContainText('counts')
  await expect(row(/venlafaxine/)).toContainText('may count: the dose is below what stricter lists require')
  // What was not answered is room to write, and read out as such.
  await expect(row(/mirtazapine/).getByRole('cell').first()).toHaveText(/^not sure/)
  await expect(row(/mirtazapine/)).toContainText('side effects')
  await expect(row(/US regulator/)).toContainText('Met')
  const main = page.getByRole('main')
  for (const words of [
    'Fair tries that didn’t help enough: 2 to 3 of 4.',
    '26 months ago',
    'Severe: daily life was barely manageable',
    'Helped: Partly. Sessions: 16.',
    'Note on medicine 1: Felt nothing at all.',
    'Could I be a candidate for esketamine?',
    'Loud snoring',
    'To complete by hand',
  ]) {
    await expect(main).toContainText(words)
  }
  const today = await page.evaluate(() => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }))
  await expect(main).toContainText(`${today}. Self-reported`)
  await expect(page.getByRole('img', { name: 'Your tries over time, 2023 to 2024' })).toBeVisible()
  await expectAccessible(page, 'the passport')
})

test('six medicines print to one page, of either paper', async ({ page, open }) => {
  const more = [trial('bupropion-xl', '300', '8', '0', '2024-08', '2024-11'), trial('nortriptyline', '75', '6', '1', '2024-12', '2025-03')]
  await openWith(page, open, [...FOUR, ...more])
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [], `pages of ${format}`).toHaveLength(1)
  }
  // Larger is how a phone shows it; paper has the sheet.
  await page.setViewportSize({ width: 390, height: 844 })
  await press(page, 'Larger')
  await expect(page.locator('.stacking')).toBeVisible()
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [], 'pages from the larger view').toHaveLength(1)
})

test('it copies as text with every answer', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWith(page, open, FOUR)
  await press(page, 'Copy as text')
  await expect(page.getByRole('status').filter({ hasText: 'Copied as text.' })).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  for (const words of ['Self-reported, not verified, not a diagnosis.', '1. sertraline (Zoloft, Lustral) (SSRI), 150 mg a day (usual 50 to 200; counts from 50), 10 weeks (2023-04 to 2023-08), No change, or worse', 'As a fair try: counts', 'Felt nothing at all.', '- Could I be a candidate for esketamine?']) {
    expect(text).toContain(words)
  }
})

test('a letter is filled from the answers, keeps what is changed in it, and is copied and printed alone', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWith(page, open, FOUR)
  await press(page, 'Write a letter')
  const letter = page.getByLabel('Letter', { exact: true })
  await expect(letter).toBeFocused()
  for (const words of ['1. sertraline (Zoloft, Lustral)', 'Fair tries that didn’t help enough: 2 to 3 of 4', 'peer-to-peer review', 'Severe: daily life was barely manageable']) expect(await letter.inputValue()).toContain(words)
  await letter.fill('Dear <b>insurer</b> = "one"')
  // Asked for again it is not written anew over what was changed.
  await press(page, 'Write a letter')
  await expect(letter).toHaveValue('Dear <b>insurer</b> = "one"')
  await press(page, 'Copy the letter')
  await expect(page.getByRole('status').filter({ hasText: 'Copied as text.' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Dear <b>insurer</b> = "one"')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Dear <b>insurer</b> = "one"').last()).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.emulateMedia({ media: null })
  await press(page, 'Close the letter')
  await expect(letter).toHaveCount(0)
})

test('the newest score stands on the sheet and in the letter with its day, and why a medicine was stopped as it was said', async ({ page, open }) => {
  const checkIn = (day, points) => ['checkin', day, ...points.map(String), '', '']
  await openWith(page, open, [
    ...FOUR.slice(0, 3),
    trial('sertraline', '150', '10', '0', '', ''),
    checkIn('2026-11-02', [2, 2, 2, 2, 2, 2, 2, 1, 0]),
    checkIn('2026-11-16', [1, 1, 1, 1, 1, 1, 1, 1, 0]),
    ['checkin', '2026-11-20', '3', '', '3', '3', '3', '3', '3', '3', '0', '', ''],
  ])
  const score = 'PHQ-9 score: 8 out of 27, self-reported on 16 November 2026.'
  await expect(page.getByRole('main')).toContainText(score)
  await expect(page.getByRole('main')).toContainText('it did not help, or another reason')
  await press(page, 'Write a letter')
  const letter = await page.getByLabel('Letter', { exact: true }).inputValue()
  expect(letter).toContain(score)
  // That is for the clinician to explain: an insurer may read it as another illness.
  await expect(page.getByRole('main')).toContainText('Times of high energy')
  expect(letter).not.toContain('high energy')
})

test('on a phone the sheet is shown whole, and larger on request', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openWith(page, open, FOUR)
  const sheet = page.getByRole('table').first()
  const width = () => sheet.evaluate((table) => table.getBoundingClientRect().width)
  const heading = page.getByRole('columnheader', { name: 'Highest dose' })
  await expect(heading).toBeVisible()
  expect(await width()).toBeLessThan(390)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await press(page, 'Larger')
  await expect(page.getByRole('button', { name: 'Whole sheet' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page, 'the passport, larger')
})

test('without answers, or on request, there is a blank form', async ({ page, open }) => {
  await open('/check/summary/')
  await expect(page.getByRole('heading', { name: 'The form on paper' })).toBeVisible()
  await open('/check/')
  await begin(page)
  await enterMedicine(page, { name: 'sertraline (Zoloft, Lustral)', dose: '150', weeks: '10' })
  await press(page, 'See the answer')
  await page.getByRole('link', { name: 'Make my one page' }).click()
  await expect(page.getByRole('rowheader', { name: /sertraline/ })).toBeVisible()
  await press(page, 'Show a blank form')
  await expect(page.getByRole('heading', { name: 'The form on paper' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /sertraline/ })).toHaveCount(0)
  await press(page, 'Show my passport')
  await expect(page.getByRole('rowheader', { name: /sertraline/ })).toBeVisible()
})

test('the blank form is there without JavaScript, on both pages', async ({ visitor, href }) => {
  const page = await visitor({ javaScriptEnabled: false })
  for (const route of ['/check/', '/check/summary/']) {
    await page.goto(href(route))
    await expect(page.getByRole('heading', { name: 'The form on paper' })).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'Highest dose a day' })).toBeVisible()
  }
})
