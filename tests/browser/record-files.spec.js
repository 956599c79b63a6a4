// Health records in other files than FHIR: the export of Apple Health, SMART Health Cards, tables, and lists with dates.
import { readFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { expectAccessible } from './axe.js'
import { expect, test } from './fixtures.js'
import { FOLDER, add, bringIn, card, field, heading, here, press, record } from './records.js'
import { zip } from './zip.js'

const archive = (buffer, name = 'export.zip') => ({ name, mimeType: 'application/zip', buffer })
const csv = (text, name = 'medicines.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const chooser = (page) => page.getByRole('heading', { name: 'Which column is what?' })
const refused = (page) => page.locator('#record-error')

/** The files of a record of ours as Apple Health keeps them: a resource each. */
async function clinicalRecords(name) {
  const { record: bundle } = await record(name)
  const files = bundle.entry.map(({ resource }, at) => [`apple_health_export/clinical-records/${resource.resourceType}-${at}.json`, JSON.stringify(resource)])
  return Object.fromEntries(files)
}

/** The signed text of a card, signed by nobody. */
function signed(bundle) {
  const text = (part) => part.toString('base64url')
  const payload = { iss: 'https://example.org', vc: { credentialSubject: { fhirVersion: '4.0.1', fhirBundle: bundle } } }
  return [text(Buffer.from(JSON.stringify({ zip: 'DEF', alg: 'ES256' }))), text(deflateRawSync(JSON.stringify(payload))), 'c2lnbmVk'].join('.')
}

test('of the export of Apple Health the clinical records are read, and everything else in it is passed over', async ({ page, open }) => {
  await open('/your-data/')
  const files = { 'apple_health_export/export.xml': '<HealthData/>'.repeat(200_000), ...(await clinicalRecords('epic-dose-raised')) }
  files['apple_health_export/clinical-records/Condition-1.json'] = '{"resourceType":"Condition","code":{"text":"Something private"}}'
  await bringIn(page, archive(zip(files)))
  await expect(card(page, 'sertraline').getByLabel('Highest dose (mg/day)')).toHaveValue('100')
  await expect(page.getByRole('main')).not.toContainText('Something private')
  await add(page)
  await expect(here(page)).toContainText('1 medicine')
})

test('an archive that is locked, nested, cut off, without records or a bomb is told plainly, and the page goes on', async ({ page, open }) => {
  await open('/your-data/')
  const whole = zip(await clinicalRecords('epic-dose-raised'))
  const cases = [
    [zip(await clinicalRecords('epic-dose-raised'), { flags: 1 }), 'asks for a password'],
    [zip({ 'export.zip': 'PK' }), 'only other archives'],
    [zip({ 'apple_health_export/export.xml': '<HealthData/>' }), 'no health record in this ZIP archive'],
    [whole.subarray(0, whole.length - 40), 'cut off or damaged'],
    [zip({ 'records.json': ' '.repeat(9_900_000) }), 'unpacks to far more'],
  ]
  for (const [buffer, words] of cases) {
    await field(page).setInputFiles(archive(buffer))
    await expect(refused(page)).toContainText(words)
    await expect(refused(page)).toContainText('Nothing was added.')
    await expect(field(page)).toBeFocused()
  }
  await bringIn(page, archive(whole))
  await expect(card(page, 'sertraline')).toBeVisible()
})

test('a SMART Health Card is read, as a file or by its code, and the review says that nobody checked its signature', async ({ page, open }) => {
  await open('/your-data/')
  const text = signed((await record('epic-one-prescription')).record)
  await bringIn(page, { name: 'mine.smart-health-card', mimeType: 'application/smart-health-card', buffer: Buffer.from(JSON.stringify({ verifiableCredential: [text] })) })
  await expect(page.getByText('we did not check its signature')).toBeVisible()
  await expect(page.getByLabel(/^Add this one: /)).toHaveCount(1)
  const numbers = [...text].map((sign) => String(sign.charCodeAt(0) - 45).padStart(2, '0')).join('')
  await page.getByLabel('Or paste what is in it').fill(`shc:/${numbers}`)
  await press(page, 'Read what I pasted')
  await expect(heading(page)).toBeFocused()
  await expect(page.getByText('we did not check its signature')).toBeVisible()
  for (const [pasted, words] of [
    ['shlink:/eyJ1cmwiOiJodHRwczovL2V4YW1wbGUub3JnIn0', 'a SMART Health Link'],
    ['shc:/5676', 'not a whole SMART Health Card'],
    ['shc:/1/3/5676', 'one of several codes'],
  ]) {
    await page.getByLabel('Or paste what is in it').fill(pasted)
    await press(page, 'Read what I pasted')
    await expect(page.locator('#record-text-error')).toContainText(words)
  }
})

test('of a table the columns are guessed, can be corrected, and what comes of it is looked through', async ({ page, open }) => {
  await open('/your-data/')
  const { table } = JSON.parse(await readFile(`${FOLDER}/csv-dates-two-ways.json`, 'utf8'))
  await field(page).setInputFiles(csv(table))
  await expect(chooser(page)).toBeFocused()
  await expect(page.getByText('This table has 1 row.')).toBeVisible()
  await expectAccessible(page)
  const select = (name) => page.getByLabel(name, { exact: true })
  await expect(select('Name of the medicine').locator('option:checked')).toHaveText('Medication: mirtazapine')
  await expect(select('Started, or handed out').locator('option:checked')).toHaveText('Start date: 03/05/2022')
  await expect(select('A date such as 03/05/2022 is').locator('option:checked')).toHaveText('not clear: take only the year')
  await select('Name of the medicine').selectOption('')
  await press(page, 'Read the table')
  await expect(page.locator('#column-error')).toContainText('Choose the column that holds the names')
  await expect(select('Name of the medicine')).toBeFocused()
  await select('Name of the medicine').selectOption({ label: 'Medication: mirtazapine' })
  await select('A date such as 03/05/2022 is').selectOption({ label: '3 May: the day first' })
  await press(page, 'Read the table')
  await expect(heading(page)).toBeFocused()
  await expect(card(page, 'mirtazapine')).toContainText('From May 2022 to June 2022')
  await card(page, 'mirtazapine').getByText('Why we think so').click()
  await expect(card(page, 'mirtazapine')).toContainText('A row of the table: mirtazapine')
  await add(page)
  await expect(here(page)).toContainText('1 medicine')
})

test('a table can be pasted, one that is none is told, and one of several people is refused', async ({ page, open }) => {
  await open('/your-data/')
  const { table: several } = JSON.parse(await readFile(`${FOLDER}/csv-several-people.json`, 'utf8'))
  await page.getByLabel('Or paste what is in it').fill(several)
  await press(page, 'Read what I pasted')
  await expect(chooser(page)).toBeFocused()
  await press(page, 'Read the table')
  await expect(page.locator('#column-error')).toContainText('the records of 2 people')
  await press(page, 'Read nothing')
  await expect(chooser(page)).toBeHidden()
  for (const text of ['Medicine,Dose\n', 'Medicine,Note\nsertraline,"open']) {
    await field(page).setInputFiles(csv(text))
    await expect(refused(page)).toContainText('We can’t read this table')
  }
  await expect(here(page)).toContainText('no answers')
})

test('in a list the dates count that a word goes before', async ({ page, open }) => {
  await open('/your-data/')
  await page.getByLabel('Or paste what is in it').fill('Sertraline 50 mg tablet, take 1 tablet daily\nStart date: 03/15/2021\nEnd date: 09/30/2021\n')
  await press(page, 'Read what I pasted')
  await expect(heading(page)).toBeFocused()
  await expect(card(page, 'sertraline')).toContainText('From March 2021 to September 2021')
  await expect(card(page, 'sertraline').getByLabel('Weeks at that dose')).toHaveValue('28')
})
