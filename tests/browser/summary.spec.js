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
  await expect(row(/sertraline/)).toContainText('10 weeks; 2023-04 to 2023-08')
  await expect(row(/sertraline/)).toContainText('counts')
  await expect(row(/venlafaxine/)).toContainText('may count: the dose is below what stricter lists ask for')
  await expect(row(/mirtazapine/)).toContainText('not sure')
  const main = page.getByRole('main')
  for (const words of [
    'At least 2 and perhaps 3 of your medicines count',
    '26 months ago',
    'Severe: daily life could hardly be managed',
    'Helped: In part. Sessions: 16.',
    'Medicine 1, in own words: Felt nothing at all.',
    'Could I be a candidate for esketamine?',
    'Loud snoring',
    'To complete by hand',
  ]) {
    await expect(main).toContainText(words)
  }
  const today = await page.evaluate(() => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }))
  await expect(main).toContainText(`${today}. Self-reported`)
  await expect(page.getByRole('img', { name: 'The tries in time, from 2023 to 2024' })).toBeVisible()
  await expectAccessible(page, 'the passport')
})

test('four medicines print to one page, of either paper', async ({ page, open }) => {
  await openWith(page, open, FOUR)
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [], `pages of ${format}`).toHaveLength(1)
  }
})

test('it copies as text with every answer', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWith(page, open, FOUR)
  await press(page, 'Copy as text')
  await expect(page.getByRole('status').filter({ hasText: 'Copied as text.' })).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  for (const words of ['Self-reported, not verified, not a diagnosis.', '- Highest dose: 60 mg a day', '- As a fair try: counts', 'Felt nothing at all.', '- Could I be a candidate for esketamine?']) {
    expect(text).toContain(words)
  }
})

test('without answers, or on request, there is a blank form', async ({ page, open }) => {
  await open('/check/summary/')
  await expect(page.getByRole('heading', { name: 'The form on paper' })).toBeVisible()
  await open('/check/')
  await begin(page)
  await enterMedicine(page, { name: 'sertraline (Zoloft, Lustral)', dose: '150', weeks: '10' })
  await press(page, 'See the answer')
  await page.getByRole('link', { name: 'Treatment history on one page, to print or copy' }).click()
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
