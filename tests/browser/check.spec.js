// The self-check: a history is entered as a person would, and the page says what the rules say of it.
import { answer, answerDose, begin, chooseMedicine, doseField, edit, enterMedicine, field, goTo, nameOf, press, question, verdictOf, weeksField } from './check-form.js'
import { expectAccessible } from './axe.js'
import { expect, test } from './fixtures.js'

const SERTRALINE = 'sertraline (Zoloft, Lustral)'
const DULOXETINE = 'duloxetine (Cymbalta, Xeristar)'
const fair = { taken: 'Yes, nearly every day', outcome: 'No change, or worse', episode: 'Yes', still: 'No' }

/** Enters medicines one after the other and looks at the answer. */
async function enter(page, ...medicines) {
  await begin(page)
  for (const [at, medicine] of medicines.entries()) {
    if (at > 0) await press(page, 'Add another medicine')
    await enterMedicine(page, medicine)
  }
  await press(page, 'See the answer')
  await expect(question(page)).toHaveText('The answer')
  return page.getByRole('main')
}

test('two fair tries of different medicines meet the usual definition', async ({ page, open }) => {
  await open('/check/')
  const said = await enter(
    page,
    { ...fair, name: SERTRALINE, typed: 'zolof', dose: '150', weeks: '10' },
    { ...fair, name: DULOXETINE, typed: 'cymb', dose: '60', weeks: '8', outcome: 'A little better, by less than a quarter' },
  )
  await expect(question(page)).toBeFocused()
  await expect(said).toContainText('2 different medicines count as fair tries that didn’t help enough.')
  await expect(said).toContainText('often counted as treatment-resistant depression')
  await expect(said.getByText('2 of 2', { exact: true })).toBeVisible()
  await expect(said).toContainText('Please do not stop or change a medicine because of it.')
  await expect(verdictOf(page, `Medicine 1: ${SERTRALINE}`)).toContainText('The highest dose here was 150 mg a day. The lowest dose usually counted is 50 mg a day')
  await expectAccessible(page, 'the answer')
})

test('one history stands to several definitions, each with its reason and its source', async ({ page, open }) => {
  await open('/check/')
  await enter(page, { ...fair, name: SERTRALINE, dose: '100', weeks: '5' }, { ...fair, name: DULOXETINE, dose: '60', weeks: '5' })
  const row = (name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  await expect(row('Clinic form ATHF-SF')).toContainText('Met')
  await expect(row('Trial form MGH-ATRQ')).toContainText('Not met tries: 0 of 2')
  await expect(row('US regulator (FDA)')).toContainText('Possibly tries: 0 to 2 of 2')
  // A column for each medicine, by its name and number.
  await expect(page.getByRole('columnheader', { name: `Medicine 1: ${SERTRALINE}` })).toBeVisible()
  await expect(row('Clinic form ATHF-SF').getByRole('cell').first()).toHaveText('✓counts')
  await expect(row('Trial form MGH-ATRQ').getByRole('cell').first()).toHaveText('–does not count')
  await expect(row('US regulator (FDA)').getByRole('cell').first()).toHaveText('?may count')
  await row('Trial form MGH-ATRQ').getByRole('button', { name: 'Trial form MGH-ATRQ' }).click()
  const card = page.getByRole('dialog', { name: 'Trial form MGH-ATRQ' })
  await expect(card).toContainText(`Medicine 1: ${SERTRALINE}: does not count: it was under 6 weeks.`)
  await card.getByRole('button', { name: /Source/ }).first().click()
  await expect(page.locator(':popover-open')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.locator(':popover-open')).toHaveCount(0)
  // Why they differ: which of them say what of the same try.
  await page.getByText('Why they differ on these medicines').click()
  const differ = page.getByRole('listitem').filter({ hasText: 'it was under 6 weeks' })
  await expect(differ.first()).toContainText('Trial form MGH-ATRQ')
  await expect(differ.first()).not.toContainText('Clinic form ATHF-SF')
})

test('a forgotten dose gives a range, says what would settle it, and leads to the question', async ({ page, open }) => {
  await open('/check/')
  const said = await enter(page, { ...fair, name: 'fluoxetine (Prozac, Sarafem)', weeks: '12' }, { ...fair, name: DULOXETINE, dose: '60', weeks: '8' })
  await expect(said).toContainText('At least 1, and maybe 2, of these medicines count')
  await expect(said).toContainText('Medicine 1: fluoxetine (Prozac, Sarafem): the highest daily dose.')
  await press(page, /^I know it now/)
  await expect(question(page)).toContainText('What dose of fluoxetine did you take')
  await expect(weeksField(page)).toHaveValue('12')
  await answerDose(page, '20')
  await expect(said).toContainText('2 different medicines count as fair tries')
})

test('a dose between what one list counts and what another asks for is open, and the page says so', async ({ page, open }) => {
  await open('/check/')
  const said = await enter(page, { ...fair, name: nameOf('trazodone'), dose: '150', weeks: '8' })
  await expect(said).toContainText('Not sure')
  await expect(said).toContainText('Perhaps 1, and perhaps none, of these medicines')
})

test('the question on the weeks names the dose it is about, and takes months and dates as well', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await chooseMedicine(page, 'sertraline', SERTRALINE)
  await expect(page.getByRole('main')).toContainText('The usual range is 50 to 200 mg a day.')
  await doseField(page).fill('100')
  await expect(weeksField(page)).toHaveAccessibleName('For how long at 50 mg a day or more? If always less, how long in all?')
  await weeksField(page).fill('3')
  await page.getByRole('radio', { name: 'Months' }).check()
  await press(page, 'Back')
  await expect(question(page)).toHaveText('Which medicine was it?')
  await page.goForward()
  await expect(doseField(page)).toHaveValue('100')
  await expect(weeksField(page)).toHaveValue('3')
  await expect(page.getByRole('radio', { name: 'Months' })).toBeChecked()
  await press(page, 'I know the dates instead')
  await page.getByLabel('Started (optional)').fill('2023-04')
  await page.getByLabel(/Stopped/).fill('2023-09')
  await press(page, 'Continue')
  await expect(question(page)).toContainText('nearly every day?')
  await page.goBack()
  await expect(page.getByRole('main')).toContainText('By these dates it was at least 17 weeks.')
  await page.goBack()
  await expect(page.getByRole('main')).toContainText('from 2023-04 to 2023-09')
  await expect(weeksField(page)).toHaveCount(0)
  await press(page, 'Give weeks or months instead')
  await expect(weeksField(page)).toBeFocused()
  await expect(doseField(page)).toHaveValue('100')
})

test('what cannot be read gets its sentence beside the field and is kept as typed', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await chooseMedicine(page, 'sertraline', SERTRALINE)
  for (const typed of ['half a tablet', '10 mg every second day', '99999', '🙂', 'the most', '1,200']) {
    await doseField(page).fill(typed)
    await press(page, 'Continue')
    await expect(page.getByRole('alert').filter({ hasText: 'cannot be read' })).toBeFocused()
    await expect(doseField(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(doseField(page)).toHaveValue(typed)
  }
  await expect(doseField(page)).toHaveAccessibleDescription(/Write thousands without a comma/)
  await page.getByRole('alert').getByRole('button').first().click()
  await expect(doseField(page)).toBeFocused()
  await expectAccessible(page, 'a question with a mistake')
  await weeksField(page).fill('9999')
  await press(page, 'Continue')
  await expect(weeksField(page)).toHaveAccessibleDescription(/Enter the weeks as a number from 0 to 2,600/)
  await press(page, 'Go on as it is')
  await expect(question(page)).toContainText('nearly every day?')
  await goTo(page, 'answer')
  const said = page.getByRole('main')
  await expect(said).toContainText('Some answers could not be read')
  await press(page, 'go to it')
  await expect(doseField(page)).toHaveValue('1,200')
})

test('names of any kind are kept as typed: right to left, with signs, pasted by mistake', async ({ page, open }) => {
  await open('/check/')
  const novel = 'It was a dark night. '.repeat(3000)
  for (const [at, name] of ['دواء الاكتئاب', '💊🙂 <b>bold</b> & "quoted"', novel].entries()) {
    if (at === 0) await begin(page)
    else await press(page, 'Add another medicine')
    await page.getByRole('combobox').fill(name)
    await press(page, 'Not in the list, or not sure')
    await press(page, 'Continue')
    await goTo(page, 'medicines')
    await expect(page.getByRole('heading', { name: at === 2 ? /It was a dark night/ : name })).toBeVisible()
  }
  await edit(page, 3)
  await press(page, /^Change Name of medicine 3/)
  await expect(page.getByRole('combobox')).toHaveValue(novel)
  await press(page, 'Continue')
  await expect(page.getByRole('alert').filter({ hasText: 'A name can be up to 200 characters long.' })).toBeVisible()
})

test('a name that is in the list is offered, never taken by itself', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await page.getByRole('combobox').fill('lexapro 10')
  await press(page, 'Continue')
  await expect(page.getByRole('main')).toContainText('Is it one of these?')
  await press(page, 'escitalopram (Lexapro, Cipralex)')
  await expect(question(page)).toContainText('What dose of escitalopram did you take')
  await page.goBack()
  await page.getByRole('combobox').fill('Lexapro')
  await press(page, 'Continue')
  await press(page, 'No, keep “Lexapro”')
  await expect(question(page)).toContainText('What kind of medicine was it?')
  await press(page, 'An SSRI')
  await expect(field(page)).toHaveValue('An SSRI')
})

test('a medicine that is used in two ways is asked about', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await chooseMedicine(page, 'remeron', 'mirtazapine (Remeron, Zispin)')
  await answer(page, 'Was mirtazapine added to another antidepressant, or taken on its own?', 'Added to another antidepressant')
  await answerDose(page, '30')
  await goTo(page, 'answer')
  await expect(page.getByRole('main')).toContainText('It was added to another antidepressant')
})

test('a removed medicine can be brought back, and the focus follows', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await enterMedicine(page, { ...fair, name: SERTRALINE, dose: '150', weeks: '10' })
  await press(page, /^Remove medicine 1/)
  await expect(page.getByRole('button', { name: /Undo/ })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Removed: sertraline' })).toBeVisible()
  await press(page, /Undo/)
  await expect(verdictOf(page, /1\. sertraline/)).toBeFocused()
  await edit(page)
  await press(page, /^Change Highest dose/)
  await answerDose(page, '200')
  // The answers lie open still, with the new one.
  await expect(verdictOf(page, /1\. sertraline/)).toContainText('200 mg a day')
  await expectAccessible(page, 'the list of medicines')
})

test('other treatments and what to check first are taken along and never change the count', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await enterMedicine(page, { ...fair, name: SERTRALINE, dose: '150', weeks: '10' })
  await press(page, 'Answer a few more questions first')
  await answer(page, 'How many months ago did this episode begin? (optional)', '14')
  await answer(page, 'How bad has it been', 'Moderate: much of daily life was hard')
  await answer(page, 'how bad was it?', 'Severe: daily life could hardly be managed')
  await answer(page, 'high energy', 'No')
  await answer(page, 'second medicine', 'No')
  await answer(page, 'ECT', 'Yes, a course')
  await answer(page, 'both sides', 'Yes')
  await press(page, 'Add a treatment')
  await page.getByRole('radio', { name: 'Talking therapy' }).check()
  await page.getByRole('group', { name: 'Did it help?' }).getByRole('radio', { name: 'Partly' }).check()
  await page.getByLabel('How many sessions? (optional)').fill('12')
  await press(page, 'Continue')
  await expect(page.getByRole('main')).toContainText('Did it help? Partly. 12 sessions.')
  await press(page, 'Continue')
  // What was asked before is not asked again.
  await expect(page.getByRole('checkbox', { name: /Times of high energy/ })).toHaveCount(0)
  await page.getByRole('checkbox', { name: /Loud snoring/ }).check()
  await press(page, 'Continue')
  await expect(question(page)).toHaveText('Check your answers')
  await expect(page.getByRole('main')).toContainText('14 months ago')
  await expectAccessible(page, 'check your answers')
  await press(page, 'See the answer')
  await expect(page.getByRole('main')).toContainText('1 medicine counts')
  const asked = page.getByRole('button', { name: /Take along: Could I have sleep apnea/ })
  await asked.click()
  await expect(page.getByRole('region', { name: 'My questions' })).toContainText('Could I have sleep apnea')
})

test('with two minutes, names and outcomes are enough, and the answer says what would sharpen it', async ({ page, open }) => {
  await open('/check/')
  await begin(page, { quick: true })
  await chooseMedicine(page, 'sertraline', SERTRALINE)
  await answer(page, 'on sertraline?', 'No change, or worse')
  await press(page, 'Add another medicine')
  await chooseMedicine(page, 'duloxetine', DULOXETINE)
  await answer(page, 'How much better', 'No change, or worse')
  await press(page, 'See the answer')
  await expect(page.getByRole('main')).toContainText('Perhaps 2, and perhaps none')
  await expect(page.getByRole('heading', { name: 'What would make it sharper' })).toBeVisible()
  await press(page, `the dose of Medicine 1: ${SERTRALINE}`)
  await expect(question(page)).toContainText('What dose of sertraline did you take')
})

test('for someone else, the questions speak of them; under 18, the page says where to turn', async ({ page, open }) => {
  await open('/check/')
  await begin(page, { who: 'For someone else' })
  await chooseMedicine(page, 'sertraline', SERTRALINE)
  await expect(question(page)).toHaveText('What dose of sertraline did they take, and for how long?')
  await goTo(page, 'who')
  await answer(page, 'Who is this for?', 'For someone under 18')
  await expect(question(page)).toHaveText('These rules are for adults')
  await expect(page.getByRole('main').getByRole('link', { name: 'crisis help', exact: true })).toBeVisible()
  await press(page, 'Go on anyway, to make a list for a doctor')
  await expect(question(page)).toContainText('Which medicine')
})

test('an empty history has a kind end', async ({ page, open }) => {
  await open('/check/#answer')
  await expect(page.getByRole('main')).toContainText('No medicine is entered yet')
  await expect(page.getByRole('main')).toContainText('Please do not stop or change a medicine because of this page.')
  await press(page, 'Enter a medicine')
  await expect(question(page)).toHaveText('Your medicines so far')
})

test('answers survive another page and a reload, and can be brought back once cleared', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await enterMedicine(page, { ...fair, name: SERTRALINE, dose: '150', weeks: '10', note: 'Own words' })
  await page.getByRole('link', { name: 'Compare', exact: true }).click()
  await expect(question(page)).toContainText('side by side')
  await page.goBack()
  await expect(question(page)).toHaveText('Your medicines so far')
  await page.reload()
  await expect(verdictOf(page, /1\. sertraline/)).toContainText('Own words')
  await open('/check/')
  await page.getByLabel('A question of your own').fill('What about sleep?')
  await page.keyboard.press('Enter')
  await press(page, 'Clear every answer')
  await expect(page.getByRole('status').filter({ hasText: 'Every answer is cleared' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'My questions' })).toContainText('What about sleep?')
  await expect(page.getByRole('button', { name: /Undo/ })).toBeFocused()
  await press(page, /Undo/)
  await press(page, 'Go on where you were')
  await expect(verdictOf(page, /1\. sertraline/)).toContainText('150 mg a day')
})

test('answers can be kept from a reload, and the check shows the way there', async ({ page, open }) => {
  await open('/check/')
  await page.getByRole('main').getByRole('link', { name: 'your data', exact: true }).click()
  await press(page, 'Do not keep them in this tab')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My medicines' }).click()
  await begin(page)
  await page.getByRole('combobox').fill('something')
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('something')
  await goTo(page, 'medicines')
  await expect(page.getByText('Your answers are kept nowhere but on this page')).toBeVisible()
  await expect(page.getByText('Your answers stay in this tab')).toBeHidden()
})

test('where session storage is denied, answers stay in memory and the page says so', async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await open('/check/')
  await begin(page)
  await enterMedicine(page, { ...fair, name: SERTRALINE, dose: '150', weeks: '10' })
  await expect(page.getByRole('banner').getByRole('status')).toContainText('This browser lets us keep nothing')
  await expect(page.getByText('Your answers are kept nowhere but on this page')).toBeVisible()
  await press(page, 'See the answer')
  await expect(page.getByRole('main')).toContainText('1 medicine counts')
})
