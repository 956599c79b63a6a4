// Every answer that the contract knows can be given, changed and taken back: what the form then holds is read from the file that the reader saves.
import { readFile } from 'node:fs/promises'
import { expectAccessible } from './axe.js'
import { begin, choose as take, chooseMedicine, field, goTo, nameOf, press, question, said } from './check-form.js'
import { expect, test } from './fixtures.js'

const NOT_SURE = 'Not sure'
/** The answers of each question: the words of the contract with those of the form, and "not sure" last. */
const CHOICES = {
  taken: Object.entries(said.taken),
  outcome: Object.entries(said.benefit),
  'wore-off': [[true, 'Yes'], [false, 'No']],
  most: [[true, 'Yes'], [false, 'No']],
  added: [[true, 'Added to another antidepressant'], [false, 'On its own']],
  episode: [[true, 'Yes'], [false, 'No']],
  still: [[true, 'Yes'], [false, 'No, and not sure why']],
  // After it: that question may answer this one too.
  'side-effects': [[true, 'Yes'], [false, 'No']],
  now: Object.entries(said.severity).reverse(),
  severity: Object.entries(said.severity),
  signs: [[true, 'Yes'], [false, 'No']],
  second: [[true, 'Yes'], [false, 'No']],
}
/** Typed answers, the empty one last: what is typed, and what it means. */
const TYPED = {
  weeks: [['10', 10], ['2.5', 2.5], ['', null]],
  stricter: [['6', 6], ['2', 2], ['', null]],
  began: [['14', 14], ['0', 0], ['', null]],
}
const DATES = [['2019', '2020-03'], ['2021-11', '2022'], ['', '']]
const NOTES = ['In my own words.', 'And in others: "quoted", ünïcode 🙂', '']
const ROUNDS = 7

/** The answer of a round; from the last one on, the last. */
const at = (answers, round) => answers[Math.min(round, answers.length - 1)]
const chosen = (answers, round) => at([...answers, [null, NOT_SURE]], round)

const DOSES = [['37.5', 37.5], ['200', 200], ['', null]]

async function choose(page, fragment, words) {
  await goTo(page, fragment)
  await expect(page).toHaveURL(new RegExp(`#${fragment}$`))
  await take(page, words)
}

async function type(page, fragment, text) {
  await goTo(page, fragment)
  await expect(field(page)).toHaveCount(1)
  await field(page).fill(text)
  await press(page, 'Continue')
}

/** The file that the reader would save. */
async function saved(page) {
  // The questions have no footer.
  await goTo(page, 'medicines')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save to a file' }).click()
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My medicines' }).click()
  return file
}

test('every answer about a medicine and the episode can be given, changed and taken back', async ({ page, open }) => {
  test.setTimeout(180_000)
  await open('/check/')
  await begin(page)
  await chooseMedicine(page, 'sertraline', nameOf('sertraline'))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [fragment, answers] of Object.entries(CHOICES)) await choose(page, fragment, chosen(answers, round)[1])
    await goTo(page, 'dose')
    await field(page).first().fill(at(DOSES, round)[0])
    await press(page, 'Continue')
    for (const [fragment, answers] of Object.entries(TYPED)) await type(page, fragment, at(answers, round)[0])
    const [started, stopped] = at(DATES, round)
    const approximate = chosen(CHOICES.episode, round)
    await goTo(page, 'words')
    await field(page).first().fill(at(NOTES, round))
    await page.getByLabel('Started').fill(started)
    await page.getByLabel(/^Stopped/).fill(stopped)
    await page.getByRole('group', { name: /from memory/ }).getByRole('radio', { name: approximate[1], exact: true }).check()
    await press(page, 'Continue')

    const value = (name) => chosen(CHOICES[name], round)[0]
    const number = (name) => at(TYPED[name], round)[1]
    // What the contract calls optional is left out where nothing is said.
    const optional = { started, stopped, note: at(NOTES, round), approximate: approximate[0] }
    const given = Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== '' && text !== null))
    const { history } = await saved(page)
    expect(history.trials, `round ${round}`).toEqual([
      {
        medicine: 'sertraline',
        highest_daily_dose: at(DOSES, round)[1],
        dose_limited: value('most'),
        weeks_at_dose: number('weeks'),
        weeks_at_stricter_dose: number('stricter'),
        taken: value('taken'),
        benefit: value('outcome'),
        wore_off: value('wore-off'),
        stopped_for_side_effects: value('side-effects'),
        added_to_another: value('added'),
        this_episode: value('episode'),
        still_taking: value('still'),
        ...given,
      },
    ])
    expect(history, `round ${round}`).toMatchObject({
      version: 2,
      episode_months: number('began'),
      severity_now: value('now'),
      severity_worst: value('severity'),
      bipolar_signs: value('signs'),
      augmented: value('second'),
    })
  }
})

test('a medicine can be of the list, outside of it or forgotten, and each of these can become another', async ({ page, open }) => {
  test.setTimeout(60_000)
  await open('/check/')
  await begin(page)
  const named = async () => {
    const { history } = await saved(page)
    const [{ medicine, other_name: name, class_guess: guess }] = history.trials
    await goTo(page, 'medicine')
    return [medicine, name, guess]
  }
  await chooseMedicine(page, 'zoloft', nameOf('sertraline'))
  await goTo(page, 'dose')
  await field(page).first().fill('100')
  await press(page, 'Continue')
  expect(await named()).toEqual(['sertraline', undefined, undefined])
  await chooseMedicine(page, 'cymbalta', nameOf('duloxetine'))
  expect(await named()).toEqual(['duloxetine', undefined, undefined])
  await page.getByRole('combobox').fill('The white one')
  await press(page, 'Not in the list, or not sure')
  await press(page, 'An SSRI')
  expect(await named()).toEqual([null, 'The white one', 'An SSRI'])
  await page.getByRole('combobox').fill('')
  await press(page, 'Not in the list, or not sure')
  await field(page).fill('')
  await press(page, 'Continue')
  expect(await named()).toEqual([null, undefined, undefined])
  await chooseMedicine(page, 'zoloft', nameOf('sertraline'))
  await goTo(page, 'medicines')
  await press(page, /^Remove medicine 1/)
  expect((await saved(page)).history.trials).toEqual([])
})

test('ECT and every other treatment can be given, changed and taken back', async ({ page, open }) => {
  test.setTimeout(90_000)
  await open('/check/')
  await begin(page)
  for (const [ect, sides] of [['had_course', true], ['had_course', false], ['had_course', null], ['none', null], [null, null]]) {
    await choose(page, 'ect', said.ect[ect] ?? NOT_SURE)
    if (ect === 'had_course') {
      await expect(question(page)).toContainText('both sides')
      await take(page, sides === null ? NOT_SURE : sides ? 'Yes' : 'No')
    }
    expect((await saved(page)).history).toMatchObject({ ect, ect_bilateral: sides })
  }

  await goTo(page, 'treatments')
  await press(page, 'Add a treatment')
  const helped = [...Object.entries(said.helped), [null, NOT_SURE]]
  for (const [round, [treatment, words]] of Object.entries(said.treatment).entries()) {
    const [effect, effectInWords] = at(helped, round)
    await page.getByRole('group', { name: 'Treatment' }).getByRole('radio', { name: words, exact: true }).check()
    await page.getByRole('group', { name: 'Did it help?' }).getByRole('radio', { name: effectInWords, exact: true }).check()
    await page.getByLabel(/How many sessions/).fill(round % 2 ? '' : '12')
    await press(page, 'Continue')
    expect((await saved(page)).history.other_treatments).toEqual([{ treatment, helped: effect, sessions: round % 2 ? null : 12 }])
    await goTo(page, 'treatments')
    await press(page, /^Change/)
  }
  await goTo(page, 'treatments')
  await press(page, /^Remove/)
  expect((await saved(page)).history.other_treatments).toEqual([])
})

test('what to check first can be ticked and unticked', async ({ page, open }) => {
  await open('/check/#first')
  const boxes = page.getByRole('main').getByRole('checkbox')
  const count = await boxes.count()
  expect(count).toBeGreaterThan(4)
  for (const box of await boxes.all()) await box.check()
  await press(page, 'Continue')
  await goTo(page, 'first')
  for (const box of await boxes.all()) {
    await expect(box).toBeChecked()
    await box.uncheck()
  }
  await press(page, 'Continue')
  await goTo(page, 'first')
  for (const box of await boxes.all()) await expect(box).not.toBeChecked()
})

for (const colors of ['light', 'dark']) {
  test(`in forced colors, ${colors}, every kind of page of the check is accessible`, async ({ page, open }) => {
    test.setTimeout(90_000)
    await page.emulateMedia({ forcedColors: 'active', colorScheme: colors, reducedMotion: 'reduce' })
    await open('/check/')
    await expectAccessible(page, 'the start')
    await begin(page)
    for (const fragment of ['medicine', 'kind', 'dose', 'weeks', 'stricter', 'dates', 'outcome', 'words', 'medicines', 'treatments', 'treatment', 'first', 'check', 'answer']) {
      await goTo(page, fragment)
      await expect(question(page)).toBeVisible()
      await expectAccessible(page, fragment)
    }
  })
}
