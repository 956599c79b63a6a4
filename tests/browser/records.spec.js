// A health record brought in and taken along: read on the device, looked through before anything is kept, and never guessed.
import { readdir, writeFile } from 'node:fs/promises'
import { expectAccessible } from './axe.js'
import { SAVED, test as deviceTest } from './device.js'
import { expect, test } from './fixtures.js'
import { file, told, whatIsKept } from './kept.js'
import { FOLDER, add, bringIn, card, deleteEverything, field, fileOf, heading, here, press, record, saved, savedRecord } from './records.js'

/** What the self-check says of the medicines. */
async function verdicts(page, open) {
  await open('/check/#answer')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: /sertraline/i }).first()).toBeVisible()
  return main.innerText()
}

test('a record is looked through, corrected and added; the self-check follows, and it comes back the same from FHIR', async ({ page, open }) => {
  test.setTimeout(60_000)
  await open('/your-data/')
  await bringIn(page, await fileOf('epic-dose-raised'))
  await expect(heading(page)).toBeFocused()
  const sertraline = card(page, 'sertraline')
  await expect(sertraline).toContainText('From March 2022 to July 2022')
  await expect(sertraline.getByLabel('Highest dose (mg/day)')).toHaveValue('100')
  await expect(sertraline.getByLabel('Weeks at that dose')).toHaveValue('20')
  await sertraline.getByText('Why we think so: 2 entries').click()
  await expect(sertraline).toContainText('Prescribed: sertraline (ZOLOFT) 50 MG tablet, 1 March 2022 to 28 March 2022')
  await expectAccessible(page)
  await expect(here(page), 'nothing is kept before it is added').toContainText('no answers')
  expect(JSON.stringify(await whatIsKept(page))).not.toContain('sertraline"')

  await sertraline.getByLabel('Highest dose (mg/day)').fill('a lot')
  await add(page)
  await expect(sertraline.getByText(/number|dose/i).last()).toBeVisible()
  await expect(sertraline.getByLabel('Highest dose (mg/day)')).toBeFocused()
  await sertraline.getByLabel('Highest dose (mg/day)').fill('25')
  await add(page)
  await expect(told(page)).toContainText('1 entry was added.')
  await expect(here(page)).toContainText('1 medicine')
  const low = await verdicts(page, open)

  await open('/your-data/')
  await bringIn(page, await fileOf('epic-dose-raised'))
  await press(page, 'Add nothing')
  await expect(told(page)).toContainText('Nothing was added.')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await deleteEverything(page)
  await bringIn(page, await fileOf('epic-dose-raised'))
  await add(page)
  const whole = await verdicts(page, open)
  expect(whole, 'a low dose is another answer').not.toBe(low)

  await open('/your-data/')
  const { path, resources } = await savedRecord(page)
  const statement = resources.find((one) => one.resourceType === 'MedicationStatement')
  expect(statement).toMatchObject({
    status: 'unknown',
    medicationCodeableConcept: { text: 'sertraline' },
    effectivePeriod: { start: '2022-03', end: '2022-07' },
    informationSource: statement.subject,
    dosage: [{ text: '100 mg/day', doseAndRate: [{ doseQuantity: { value: 100, unit: 'mg' } }] }],
  })
  expect(JSON.stringify(statement)).not.toContain('coding')
  await deleteEverything(page)
  await bringIn(page, path)
  await expect(card(page, 'sertraline')).toContainText('From a file of this site')
  await add(page)
  await expect(here(page)).toContainText('1 medicine')
  expect(await verdicts(page, open)).toBe(whole)
})

const DRAFT = 'beyond-two-draft'
const trial = (parts) => Object.assign(Array(23).fill(''), { 0: 'trial' }, parts)
/** A history with something in every part, a check-in and a number of another scale. */
const WHOLE = [
  ['question', ''],
  ['episode', '14', '3', '0', '0', '1', '2', '1'],
  trial({ 1: 'sertraline', 3: '150', 4: '10', 5: '0', 7: '0', 8: '1', 9: '2022-03', 10: '2022-08', 13: 'Slept "badly", tired', 15: '1', 17: '0', 19: '1' }),
  trial({ 2: '=cmd|calc', 3: '37,5', 4: '3', 5: '2', 14: '1' }),
  ['other', '0', '1', '12'],
  ['other', '3', '0', ''],
  ['about', '1', '', '1', ''],
  ['first', '1', '', '', '', '1'],
  ['checkin', '2026-11-01', '1', '2', '3', '0', '1', '2', '1', '0', '0', '2', 'A bad week'],
]
const rowsOf = async (page) => JSON.parse(await page.evaluate((key) => sessionStorage.getItem(key), DRAFT))
const answered = (rows) => rows.filter((row) => row.slice(1).some((part) => part !== '')).sort()

test('the whole history goes out as FHIR, as a table and as text, and comes back from FHIR as it was', async ({ page, open }) => {
  await page.addInitScript(
    ([key, rows]) => {
      if (!sessionStorage.getItem(key)) sessionStorage.setItem(key, rows)
    },
    [DRAFT, JSON.stringify(WHOLE)],
  )
  await open('/your-data/')
  await expect(here(page)).toContainText('2 medicines')
  const before = answered(await rowsOf(page))
  const { path, resources } = await savedRecord(page)
  const all = (kind) => resources.filter((resource) => resource.resourceType === kind)
  const counts = ['Patient', 'MedicationStatement', 'Procedure', 'QuestionnaireResponse', 'Observation'].map((kind) => all(kind).length)
  expect(counts).toEqual([1, 2, 3, 2, 1])
  expect(all('MedicationStatement')[0]).toMatchObject({ status: 'stopped', statusReason: [{ text: 'Stopped for side effects' }] })
  expect(all('MedicationStatement')[0].note[0].text).toContain('Slept "badly", tired')
  expect(all('Procedure').map((one) => one.code.text)).toEqual(['Talking therapy', 'Spravato (esketamine nasal spray, at a clinic)', 'ECT'])
  const check = all('QuestionnaireResponse').find((one) => one.item[0].text === 'It began')
  expect(check.item.map((item) => item.answer[0].valueString)).toContain('14 months ago')

  const table = await saved(page, 'Save as a table (CSV)')
  expect(table.name).toMatch(/\.csv$/)
  const lines = table.text.split('\r\n')
  expect(lines[0]).toBe('\ufeffWhat,Name,From,To,Highest daily dose,Unit,For how long,Score,Why it was stopped,Answers,Note')
  expect(lines[1]).toContain('Medicine,sertraline,2022-03,2022-08,150,mg/day,10 weeks,,Stopped for side effects,')
  expect(lines[1]).toMatch(/,"Slept ""badly"", tired"$/)
  expect(lines[2], 'no formula for a spreadsheet').toContain("Medicine,'=cmd|calc,,,\"37,5\",mg/day,3 months")
  expect(table.text).toContain('Score,PHQ-9,2026-11-01,,,,,10,,,A bad week')
  const text = await saved(page, 'Save as plain text')
  expect(text.name).toMatch(/\.txt$/)
  expect(text.text).toContain('Medicine: sertraline\n  From: 2022-03\n  To: 2022-08\n  Highest daily dose: 150\n')

  await deleteEverything(page)
  await bringIn(page, path)
  await expect(page.getByLabel('Add these to my self-check')).toBeChecked()
  await add(page)
  await expect(here(page)).toContainText('2 medicines')
  expect(answered(await rowsOf(page))).toEqual(before)
})

test('what is added can be undone in one step, and what was there stays where the two differ', async ({ page, open }) => {
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('beyond-two-draft')) {
      sessionStorage.setItem('beyond-two-draft', JSON.stringify([['trial', 'sertraline', '', '150', '10', '0', ...Array(17).fill('')]]))
    }
  })
  await open('/your-data/')
  await bringIn(page, await fileOf('epic-switched'))
  await expect(card(page, 'vortioxetine').getByLabel('Was it added to another antidepressant?')).toHaveValue('1')
  await add(page)
  await expect(here(page)).toContainText('2 medicines')
  const kept = await page.evaluate(() => sessionStorage.getItem('beyond-two-draft'))
  expect(JSON.parse(kept).find((row) => row[1] === 'sertraline').slice(3, 5)).toEqual(['150', '10'])
  await press(page, 'Undo: bring back what was here before')
  await expect(here(page)).toContainText('1 medicine')
})

test('what is open is asked, an add-on waits for a yes, and what is not understood is told', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page, await fileOf('nhs-lithium'))
  await expect(card(page, 'lithium').or(page.getByRole('region', { name: /lithium/ })).first()).toContainText('Add it only if it was for depression.')
  await expect(page.getByLabel(/^Add this one: .*lithium/i)).not.toBeChecked()
  await add(page)
  await expect(told(page)).toContainText('Nothing is chosen to add.')
  await bringIn(page, await fileOf('epic-canceled-and-in-error'))
  await expect(page.getByText(/entered by mistake/)).toBeVisible()
  await expect(page.getByText('We found no antidepressants and no PHQ-9 scores in it.')).toBeVisible()
  await bringIn(page, await fileOf('bad-nothing-of-ours'))
  await expect(page.getByRole('main')).not.toContainText('Metformin')
  await expect(page.getByText('2 other entries are about something else.')).toBeVisible()
})

test('scores become check-ins, with help before them where the ninth answer is above zero', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page, await fileOf('synthea-phq-9-answers'))
  await expect(page.getByText('3 February 2025: 14')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'help is here' })).toHaveCount(0)
  const { record: bundle } = await record('synthea-phq-9-answers')
  bundle.entry[0].resource.item[8].answer[0].valueCoding.code = 'LA6570-1'
  bundle.entry.pop()
  await bringIn(page, file(bundle))
  await expect(page.getByRole('main').getByRole('link', { name: 'help is here' })).toBeVisible()
  await add(page)
  await expect(here(page)).toContainText('1 check-in')
  const { resources } = await savedRecord(page)
  expect(resources.map((resource) => resource.resourceType)).toEqual(['Patient', 'QuestionnaireResponse', 'Observation'])
})

test('each file that is no record is told plainly, beside the field, and nothing is added', async ({ page, open }) => {
  await open('/your-data/')
  const said = {
    'bad-two-people': 'the records of 2 people',
    'bad-next-version': 'another version of FHIR',
    'apple-older-version': 'another version of FHIR',
    'bad-not-fhir': 'a health record of a kind we know',
    'bad-cut-off': 'not a whole FHIR file',
    'bad-document': 'an XML document',
  }
  for (const [name, words] of Object.entries(said)) {
    await field(page).setInputFiles(await fileOf(name))
    await expect(page.locator('#record-error'), name).toContainText(words)
    await expect(page.locator('#record-error'), name).toContainText('Nothing was added.')
    await expect(field(page), name).toHaveAttribute('aria-invalid', 'true')
  }
  await field(page).setInputFiles({ name: 'long.json', mimeType: 'application/json', buffer: Buffer.alloc(10_000_001, ' ') })
  await expect(page.locator('#record-error')).toContainText('larger than 10 MB')
  await page.getByLabel('Or paste what is in it').fill('a cup of tea')
  await press(page, 'Read what I pasted')
  await expect(page.locator('#record-text-error')).toContainText('not a whole FHIR file')
  await expect(page.getByLabel('Or paste what is in it')).toHaveValue('a cup of tea')
  await expect(here(page)).toContainText('no answers')
})

test('a list of medicines as plain text is read line by line, without dates', async ({ page, open }) => {
  await open('/your-data/')
  await page.getByLabel('Or paste what is in it').fill('My medicines\nSertraline 50 mg tablet\nTake 2 tablets by mouth daily\nMetformin 500 mg twice a day\n')
  await press(page, 'Read what I pasted')
  await expect(heading(page)).toBeFocused()
  await expect(card(page, 'sertraline').getByLabel('Highest dose (mg/day)')).toHaveValue('100')
  await expect(card(page, 'sertraline')).toContainText('No date is given.')
  await expect(page.getByRole('main')).not.toContainText('Metformin')
})

test('a hostile name is a text like any other', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page, await fileOf('bad-markup-in-names'))
  await expect(card(page, 'sertraline')).toContainText('<script>alert(1)</script>')
  await card(page, 'sertraline').getByText('Why we think so').click()
  await expect(card(page, 'sertraline')).toContainText('<img src=x onerror=alert(1)>Zoloft</img> 50 mg')
  await expect(page.locator('main img, main script')).toHaveCount(0)
})

test('every case of the folder is read or refused without an error on the page', async ({ page, open }) => {
  test.setTimeout(120_000)
  await open('/your-data/')
  for (const name of (await readdir(FOLDER)).map((name) => name.replace('.json', ''))) {
    await field(page).setInputFiles(await fileOf(name))
    const opened = heading(page).or(page.getByRole('heading', { name: 'Which column is what?' }))
    await expect(opened.or(page.locator('#record-error').filter({ hasText: /\w/ })), name).toBeVisible()
  }
})

test('ten megabytes are read while the page stays responsive', async ({ page, open }, info) => {
  test.setTimeout(60_000)
  await open('/your-data/')
  const { record: bundle } = await record('nhs-repeat-dispensed')
  const weight = { resource: { resourceType: 'Observation', status: 'final', code: { text: 'Body weight' }, note: 'x'.repeat(400) } }
  const lab = JSON.stringify(weight)
  const many = `{"resourceType":"Bundle","entry":[${bundle.entry.map((entry) => JSON.stringify(entry)).join()},${Array(Math.floor(9_900_000 / (lab.length + 1))).fill(lab).join()}]}`
  const session = await page.context().newCDPSession(page)
  await page.evaluate(() => {
    const { setTimeout: later } = window
    Object.assign(window, { longest: 0, turns: 0 })
    window.setTimeout = (act, wait) => {
      if (wait === 0) window.turns += 1
      return later(act, wait)
    }
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.longest = Math.max(window.longest, entry.duration)))).observe({ entryTypes: ['longtask'] })
  })
  const path = info.outputPath('record.json')
  await writeFile(path, many)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const before = Date.now()
  await bringIn(page, path)
  const took = Date.now() - before
  const { longest, turns } = await page.evaluate(() => ({ longest: window.longest, turns: window.turns }))
  // The aim is 2 seconds and no task over 200 ms. How long it takes depends on what the machine does besides; that the page has its turns depends on us.
  info.annotations.push({ type: '10 MB at a quarter of the speed', description: `${took} ms, longest task ${longest} ms, ${turns} turns` })
  expect(turns, 'turns of the page while the record was read').toBeGreaterThan(1)
  await expect(card(page, 'sertraline')).toBeVisible()
})

test('all of it works with the keyboard alone, and on a narrow screen without scrolling sideways', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open('/your-data/')
  const text = JSON.stringify((await record('epic-added')).record)
  await page.getByLabel('Or paste what is in it').focus()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeFocused()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const dose = card(page, 'mirtazapine').getByLabel('Highest dose (mg/day)')
  for (let at = 0; at < 20 && !(await dose.evaluate((field) => field === document.activeElement)); at++) await page.keyboard.press('Tab')
  await expect(dose).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('45')
  const button = page.getByRole('button', { name: 'Add these to my medicines' })
  for (let at = 0; at < 20 && !(await button.evaluate((one) => one === document.activeElement)); at++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(here(page)).toContainText('2 medicines')
  const kept = await page.evaluate(() => sessionStorage.getItem('beyond-two-draft'))
  expect(JSON.parse(kept).find((row) => row[1] === 'mirtazapine')[3]).toBe('45')
})

test('the self-check shows the way to bring a record in', async ({ page, open }) => {
  await open('/check/')
  await page.getByRole('link', { name: 'add it here' }).click()
  await expect(page.getByRole('heading', { name: 'Bring in a health record' })).toBeVisible()
})

deviceTest('without a network: brought in, corrected, judged, taken along, deleted, brought in again, and nothing is stored', async ({ device, open }) => {
  deviceTest.setTimeout(120_000)
  const { page } = device
  await open('/crisis/')
  await expect(page.locator(SAVED)).toBeAttached({ timeout: 30_000 })
  await device.offline()
  await open('/your-data/')
  await bringIn(page, await fileOf('epic-dose-raised'))
  await card(page, 'sertraline').getByLabel('Highest dose (mg/day)').fill('175')
  await add(page)
  await expect(here(page)).toContainText('1 medicine')
  await verdicts(page, open)
  await open('/your-data/')
  const rows = answered(await rowsOf(page))
  const { path } = await savedRecord(page)
  const entered = /trial\W{1,8}sertraline\W{1,16}175\W/
  const { tab, ...others } = await whatIsKept(page)
  expect(tab, 'this tab alone has it').toMatch(entered)
  expect(JSON.stringify(others), 'nothing else was kept without being asked for').not.toMatch(entered)
  await deleteEverything(page)
  expect(JSON.stringify(await whatIsKept(page))).not.toMatch(entered)
  await bringIn(page, path)
  await add(page)
  await expect(here(page)).toContainText('1 medicine')
  expect(answered(await rowsOf(page)), 'the same rows have the same answer').toEqual(rows)
})
