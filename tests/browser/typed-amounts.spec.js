// Doses, times and dates as people write them: what is certain is shown back, what is not is asked, and what was typed stays until the answer is yes.
import { answer, answerDose, begin, chooseMedicine, doseField, field, goTo, press, question, weeksField } from './check-form.js'
import { expect, test } from './fixtures.js'

const VENLAFAXINE = /^venlafaxine/
const asked = (page) => page.getByRole('alert').filter({ hasText: 'Is this right?' })
const unread = (page) => page.getByRole('alert').filter({ hasText: 'cannot be read' })

async function toDose(page, open, typed = 'venlafaxine', name = VENLAFAXINE) {
  await open('/check/')
  await begin(page)
  await page.getByRole('combobox').fill(typed)
  await page.getByRole('option', { name }).first().click()
  await expect(question(page)).toContainText('and for how long?')
}

const back = async (page) => {
  await page.goBack()
  await expect(question(page)).toContainText('and for how long?')
}

test('a dose in words is shown back before it counts', async ({ page, open }) => {
  await toDose(page, open)
  for (const [typed, meant] of [
    ['75 b.d.', '150 mg a day'],
    ['half a tablet of 75 mg', '37.5 mg a day'],
    ['150-225', '225 mg a day'],
    ['٧٥ mg twice a day', '150 mg a day'],
  ]) {
    await doseField(page).fill(typed)
    await press(page, 'Continue')
    await expect(asked(page)).toBeFocused()
    // What may run from right to left stands by itself in the sentence.
    const said = (await asked(page).innerText()).replace(/[\u2068\u2069]/g, '')
    expect(said).toContain(`We read “${typed}” as ${meant}.`)
    // Nothing is changed before the answer.
    await expect(doseField(page)).toHaveValue(typed)
    await press(page, 'No, change it')
    await expect(doseField(page)).toBeFocused()
    await expect(doseField(page)).toHaveValue(typed)
  }
  await press(page, 'Yes, that is right')
  await expect(question(page)).not.toContainText('and for how long?')
  await back(page)
  await expect(doseField(page)).toHaveValue('150')
})

test('whoever presses Continue once more has said yes', async ({ page, open }) => {
  await toDose(page, open)
  await doseField(page).fill('75 mg twice a day')
  await page.keyboard.press('Enter')
  await expect(asked(page)).toBeVisible()
  await press(page, 'Continue')
  await expect(question(page)).not.toContainText('and for how long?')
})

test('another text after the question takes the question away', async ({ page, open }) => {
  await toDose(page, open)
  await doseField(page).fill('75 b.d.')
  await press(page, 'Continue')
  await expect(asked(page)).toBeVisible()
  await doseField(page).fill('75')
  await expect(asked(page)).toHaveCount(0)
  await press(page, 'Continue')
  await expect(question(page)).not.toContainText('and for how long?')
})

test('a number with its unit is taken without a question', async ({ page, open }) => {
  await toDose(page, open)
  await doseField(page).fill('150mg')
  await press(page, 'Continue')
  await expect(question(page)).not.toContainText('and for how long?')
  await back(page)
  await expect(doseField(page)).toHaveValue('150')
})

test('what can mean two things is asked for what is missing, and stays as it was typed', async ({ page, open }) => {
  await toDose(page, open)
  for (const [typed, missing] of [
    ['two tablets', 'Also write how much is in one'],
    ['150 mg every second day', 'Write what was taken in one day'],
    ['1,200', 'Write thousands without a comma'],
    ['the most', 'Write a number, or what it says on the box'],
  ]) {
    await doseField(page).fill(typed)
    await press(page, 'Continue')
    await expect(unread(page)).toContainText(missing)
    await expect(page.locator('#dose-error')).toContainText(missing)
    await expect(doseField(page)).toHaveValue(typed)
    await expect(doseField(page)).toHaveAttribute('aria-invalid', 'true')
  }
})

test('a dose ten times off is asked about once, and holds if it is meant', async ({ page, open }) => {
  await toDose(page, open)
  await doseField(page).fill('3750')
  await press(page, 'Continue')
  await expect(asked(page)).toContainText('3750 mg a day is far more than usual.')
  await expect(doseField(page)).toHaveValue('3750')
  await press(page, 'Yes, that is right')
  await expect(question(page)).not.toContainText('and for how long?')
  await back(page)
  await press(page, 'Continue')
  await expect(question(page)).not.toContainText('and for how long?')
  await back(page)
  await doseField(page).fill('3.75')
  await press(page, 'Continue')
  await expect(asked(page)).toContainText('3.75 mg a day is far less than usual.')
})

test('micrograms are read in the unit of the medicine', async ({ page, open }) => {
  await toDose(page, open, 'liothyronine', /^liothyronine/)
  await doseField(page).fill('0.025 mg')
  await press(page, 'Continue')
  await expect(asked(page)).toContainText('as 25 micrograms a day.')
})

test('times in words become weeks, and a range that matters is asked', async ({ page, open }) => {
  await toDose(page, open)
  await answerDose(page, '75', '2-4 weeks')
  await expect(unread(page)).toContainText('your best guess')
  await weeksField(page).fill('3 months now')
  await press(page, 'Continue')
  await expect(asked(page)).toContainText('We read “3 months now” as 13 weeks.')
  await press(page, 'Yes, that is right')
  await expect(question(page)).toContainText('nearly every day?')
  await page.goBack()
  await expect(weeksField(page)).toHaveValue('13')
  await weeksField(page).fill('2 months')
  await press(page, 'Continue')
  await expect(asked(page)).toContainText('We read “2 months” as about 8.7 weeks.')
  await press(page, 'Yes, that is right')
  await page.goBack()
  await weeksField(page).fill('1 week')
  await press(page, 'Continue')
  await goTo(page, 'medicines')
  await expect(page.getByRole('main')).toContainText('75 mg a day')
  expect(await page.getByRole('main').innerText()).toMatch(/\b1 week\b/)
})

test('dates are read as people write them, and an end before its beginning is asked about', async ({ page, open }) => {
  await toDose(page, open)
  await doseField(page).fill('75 b.d.')
  await press(page, 'I know the dates instead')
  // The dose is read before the page is left.
  await expect(asked(page)).toContainText('as 150 mg a day.')
  await press(page, 'Yes, that is right')
  const started = page.getByLabel('Started')
  const stopped = page.getByLabel('Stopped')
  await started.fill('April 2023')
  await stopped.fill('18.02.2023')
  await press(page, 'Continue')
  await expect(asked(page)).toContainText('We read “April 2023” as April 2023.')
  await press(page, 'Yes, that is right')
  await expect(asked(page)).toContainText('We read “18.02.2023” as February 2023.')
  await press(page, 'Yes, that is right')
  await expect(asked(page)).toContainText('The end you gave is earlier than the start.')
  await press(page, 'No, change it')
  await stopped.fill('2016-2024')
  await press(page, 'Continue')
  await expect(unread(page)).toContainText('This may be two dates.')
  await expect(stopped).toHaveValue('2016-2024')
})

test('weeks that the episode cannot hold are asked about', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await chooseMedicine(page, 'sertraline', 'sertraline (Zoloft, Lustral)')
  await answerDose(page, '100', '60')
  await answer(page, 'nearly every day?')
  await answer(page, 'How much better')
  await answer(page, 'in this episode?', 'Yes')
  await goTo(page, 'began')
  await expect(question(page)).toContainText('How many months ago')
  await field(page).fill('half a year')
  await press(page, 'Continue')
  await expect(asked(page)).toContainText('as 6 months.')
  await press(page, 'Yes, that is right')
  await expect(asked(page)).toContainText('You said 60 weeks of sertraline (Zoloft, Lustral) in this episode. The episode began about 6 months ago.')
  await press(page, 'Yes, that is right')
  await expect(question(page)).not.toContainText('How many months ago')
})

test('where what reads words does not come, the text stays and is told, and another try reads it', async ({ page, open, problems }) => {
  problems.allow(/^console (error|warning): .*(split_|wasm|WebAssembly|Failed to load resource|TypeError|CompileError|preload)/i)
  problems.allow(/^status 503: \S+\/app\/\S+\.wasm$/)
  problems.allow(/^failed request: \S+\/app\/\S+\.wasm /)
  await page.route(/\/split_read\.wasm$/, (route) => route.fulfill({ status: 503 }))
  await toDose(page, open)
  await doseField(page).fill('75 b.d.')
  await press(page, 'Continue')
  await expect(unread(page)).toBeFocused()
  await expect(doseField(page)).toHaveValue('75 b.d.')
  await page.unroute(/\/split_read\.wasm$/)
  await press(page, 'Continue')
  await expect(asked(page)).toContainText('as 150 mg a day.')
})

test('a strength that was written beside the name stands in the field for the dose', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await page.getByRole('combobox').fill('Zoloft 50 mg')
  await page.getByRole('option', { name: 'sertraline (Zoloft, Lustral)' }).click()
  await expect(question(page)).toContainText('and for how long?')
  await expect(doseField(page)).toHaveValue('50 mg')
  await press(page, 'Continue')
  await expect(question(page)).not.toContainText('and for how long?')
})

for (const [typed, dose] of [
  ['zoloft 50', '50'],
  // No dose of it: a year, or a slip.
  ['zoloft 2016', ''],
]) {
  test(`a number beside the name is its dose where it can be one: ${typed}`, async ({ page, open }) => {
    await open('/check/')
    await begin(page)
    await page.getByRole('combobox').fill(typed)
    await page.getByRole('option', { name: 'sertraline (Zoloft, Lustral)' }).click()
    await expect(doseField(page)).toHaveValue(dose)
  })
}
