// Going through the questions of /check/ as a person would: by the words on the page.
import { readFileSync } from 'node:fs'
import { expect } from './fixtures.js'

const KINDS = ['textbox', 'spinbutton', 'combobox', 'radio']

const medicines = JSON.parse(readFileSync('assets/content/medicines.json', 'utf8'))

/** The question on the page: its one heading of the first level. */
export const question = (page) => page.getByRole('heading', { level: 1 })

/** The one field to type in on a question's page. */
export const field = (page) => page.getByRole('main').getByRole('textbox')

/** Presses a button of the form. */
export const press = (page, name) => page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' }).click()

/** Goes to a question by its fragment, as a link or the address bar does. */
export const goTo = (page, fragment) => page.evaluate((to) => (location.hash = to), fragment)

/** Chooses an answer of the one question on the page with the mouse: the page then goes on by itself. */
export async function choose(page, given) {
  const asked = await question(page).innerText()
  await page.getByRole('main').getByRole('radio', { name: given, exact: true }).click()
  await expect(question(page)).not.toHaveText(asked)
}

/** The same without a pointer, as a screen reader or a key chooses: the page waits for "Continue". */
export async function chooseAndContinue(page, given) {
  await page.getByRole('main').getByRole('radio', { name: given, exact: true }).evaluate((radio) => radio.click())
  await press(page, 'Continue')
}

/** Waits for a question and goes on to the next one with an answer: text to type, the words of a choice, or nothing. */
export async function answer(page, asked, given) {
  await expect(question(page)).toContainText(asked)
  const choices = page.getByRole('main').getByRole('radio')
  if ((await choices.count()) > 0 && (await field(page).count()) === 0) return choose(page, given ?? 'Not sure')
  if (given !== undefined) await field(page).first().fill(given)
  await press(page, 'Continue')
}

/** The fields of the page on how much and for how long. */
export const doseField = (page) => page.getByRole('textbox', { name: 'Highest dose' })
export const weeksField = (page) => page.getByRole('textbox', { name: /^For how long/ })

/** Answers how much it was, and for how long; what is not given stays empty. */
export async function answerDose(page, dose, weeks) {
  await expect(question(page)).toContainText('and for how long?')
  if (dose !== undefined) await doseField(page).fill(dose)
  if (weeks !== undefined) await weeksField(page).fill(weeks)
  await press(page, 'Continue')
}

/** Starts, for the person who fills the form in. */
export async function begin(page, { who = 'For me', quick = false } = {}) {
  if (!quick) return press(page, who)
  await press(page, 'I only have two minutes')
  await answer(page, 'Who is this for?', who)
}

/** Chooses a medicine of the list by typing its name and taking the option that has it. */
export async function chooseMedicine(page, typed, option) {
  await expect(question(page)).toContainText('Which medicine was it?')
  const name = page.getByRole('combobox', { name: 'Which medicine was it?' })
  await name.fill(typed)
  await page.getByRole('option', { name: option }).first().click()
  await expect(question(page)).not.toContainText('Which medicine was it?')
}

/** Answers a question that is asked only where it matters, once the question before it is gone. */
async function answerIfAsked(page, before, asked, given) {
  await expect(question(page)).not.toContainText(before)
  if (await question(page).filter({ hasText: asked }).count()) await answer(page, asked, given)
}

/** The words for whether it is still taken and, where it is not, whether side effects stopped it. */
function stillAndWhy(still, sideEffects) {
  if (still !== 'No') return still
  const why = { Yes: 'No, stopped because of side effects', No: 'No, it did not help, or another reason' }
  return why[sideEffects] ?? 'No, and not sure why'
}

/**
 * Answers every question about one medicine: { name, typed, dose, weeks, taken, outcome, episode, still, note }, and those that are asked only where
 * they matter: { added, most, level, stricter, woreOff, sideEffects }. What is left out stays "not sure"; but a medicine is taken on its own, and all of its
 * weeks are at the higher dose, unless something else is said.
 */
export async function enterMedicine(page, given) {
  const { name, typed = name, dose, weeks, taken, outcome, episode, still, note, own } = given
  const { added = 'On its own', most, level, stricter = weeks, woreOff, sideEffects } = given
  if (name) {
    await chooseMedicine(page, typed, name)
    await answerIfAsked(page, 'Which medicine was it?', 'added to another antidepressant', added)
  } else {
    await expect(question(page)).toContainText('Which medicine was it?')
    if (own) await page.getByRole('combobox').fill(own)
    await press(page, 'Not in the list, or not sure')
    await answer(page, 'What kind of medicine')
  }
  await answerDose(page, dose, weeks)
  await answerIfAsked(page, 'and for how long?', 'Was that the most', most)
  await answerIfAsked(page, 'and for how long?', 'in the blood measured?', level)
  await answerIfAsked(page, 'and for how long?', 'how many of those weeks', stricter)
  await answer(page, 'nearly every day?', taken)
  await answer(page, 'How much better', outcome)
  await answerIfAsked(page, 'How much better', 'wear off', woreOff)
  await answer(page, 'in this episode?', episode)
  await answer(page, 'still taking', stillAndWhy(still, sideEffects))
  await expect(question(page)).toContainText('Your medicines so far')
  if (still === 'Not sure' && sideEffects !== undefined && sideEffects !== 'Not sure') {
    await goTo(page, 'side-effects')
    await answer(page, 'because of side effects', sideEffects)
    await expect(question(page)).toContainText('Your medicines so far')
  }
  if (note) {
    await page.getByRole('button', { name: /^Add dates or a note/ }).last().click()
    await answer(page, 'Do you want to add anything', note)
    await expect(question(page)).toContainText('Your medicines so far')
  }
}

/** Lays the answers about a medicine of the list open, by its place. */
export const edit = (page, place = 1) => press(page, new RegExp(`^Edit medicine ${place},`))

/** The words by which the list names an entry of the medicines. */
export function nameOf(id) {
  const { generic, brands } = medicines.find((entry) => entry.id === id)
  return brands.length ? `${generic} (${brands.slice(0, 2).join(', ')})` : generic
}

/** Fills in one field of each kind and says which and with what, for tests that are not about the rules. */
export const NUMBER = '417'
export const WORDS = 'Qzxunlikely'

/** Goes through the questions about a first medicine with answers that stand nowhere on the page by themselves. */
export async function fillFirstMedicine(page) {
  await begin(page)
  await page.getByRole('combobox').fill(WORDS)
  await press(page, 'Not in the list, or not sure')
  await answer(page, 'What kind of medicine', `${WORDS} kind`)
  await answerDose(page, NUMBER)
  await answer(page, 'nearly every day?', 'No, it was often missed')
  await answer(page, 'How much better', 'Better by half or more')
  return [WORDS, NUMBER]
}

/** The words of the contract, as the form says them. */
export const said = {
  taken: { nearly_every_day: 'Yes, nearly every day', often_missed: 'No, it was often missed' },
  benefit: {
    none: 'No change, or worse',
    under_quarter: 'A little better, by less than a quarter',
    quarter_to_half: 'Better by a quarter to a half',
    half_or_more: 'Better by half or more',
    well_again: 'Well again, or nearly',
  },
  severity: {
    subsyndromal: 'A few symptoms, less than a full depression',
    mild: 'Mild: hard, but most days were manageable',
    moderate: 'Moderate: much of daily life was hard',
    severe: 'Severe: daily life was barely manageable',
    severe_psychotic: 'Severe, with seeing, hearing or believing things that others did not',
  },
  ect: { had_course: 'Yes, a course', none: 'No' },
  treatment: {
    psychotherapy: 'Talking therapy',
    rtms: 'TMS (magnetic stimulation)',
    ketamine_iv: 'IV ketamine, by drip into a vein',
    esketamine: 'Spravato (esketamine nasal spray, at a clinic)',
    vns: 'Vagus nerve stimulation',
    other: 'Another treatment',
    ketamine_other: 'Ketamine in another way: tablet, lozenge, under the tongue, nasal spray from a compounding pharmacy, or a shot',
  },
  helped: { no: 'No', partly: 'Partly', yes: 'Yes' },
}

/** The cards of the answer. */
export const verdictOf = (page, name) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })

/**
 * Fills in the first fields that the first page of the check has, one of each kind, and says which and with what: [{ field, value }].
 * `field` is a locator; `value` what `valueOf(field)` must give from now on.
 */
export async function fillFirstFields(page) {
  const filled = []
  for (const kind of KINDS) {
    const field = await firstUsable(page.getByRole('main').getByRole(kind))
    if (field) filled.push({ field, value: await fill(kind, field) })
  }
  return filled
}

/** What a field holds: the text, the chosen option, or whether it is checked. */
export function valueOf(field) {
  return field.evaluate((element) => (element.type === 'radio' || element.type === 'checkbox' ? String(element.checked) : element.value))
}

async function firstUsable(fields) {
  for (const field of await fields.all()) {
    if ((await field.isVisible()) && (await field.isEnabled())) return field
  }
}

async function fill(kind, field) {
  if (kind === 'radio') {
    await field.check()
  } else if (kind === 'combobox' && (await field.evaluate((element) => element.tagName === 'SELECT'))) {
    await field.selectOption({ index: (await field.locator('option').count()) - 1 })
  } else {
    const digits = kind === 'spinbutton' || /numeric|decimal/.test((await field.getAttribute('inputmode')) ?? '')
    await field.fill(digits ? NUMBER : WORDS)
  }
  return valueOf(field)
}
