// The examples of the contract, entered by clicking and typing: the page says what the rules say of them.
import { readFileSync } from 'node:fs'
import { answer, begin, enterMedicine, nameOf, press, question, said, verdictOf } from './check-form.js'
import { expect, test } from './fixtures.js'

const EXAMPLES = [
  'full-ladder',
  'one-week-at-the-stricter-dose',
  'same-substance-twice',
  'side-effects-are-not-failure',
  'stopped-for-side-effects-after-a-fair-try',
  'too-early-to-say',
  'two-fair-tries',
]

const words = {
  ...said,
  verdict: {
    counts: 'Counts as a fair try that did not help enough',
    unsure: 'Not sure',
    does_not_count: 'Does not count',
    too_early: 'Too early to say',
  },
  ask: {
    medicine: 'which medicine it was',
    added: 'whether it was added to another antidepressant',
    episode: 'whether it was in this episode',
    dose: 'the highest daily dose',
    duration: 'for how many weeks it was taken at that dose',
    stricter_duration: 'for how many weeks it was taken at the higher dose',
    taken: 'whether it was taken nearly every day',
    benefit: 'how much it helped',
  },
}
const yesNo = (value) => (value === null || value === undefined ? 'Not sure' : value ? 'Yes' : 'No')
const number = (value) => (value === null ? undefined : String(value))
const range = ({ at_least: least, at_most: most }) => (least === most ? `${least}` : `${least} to ${most}`)

for (const name of EXAMPLES) {
  test(`the example ${name}, entered by hand, gives what the rules give`, async ({ page, open }) => {
    test.setTimeout(120_000)
    const { history, expect: expected } = JSON.parse(readFileSync(`tests/cases/history/${name}.json`, 'utf8'))
    await open('/check/')
    await begin(page)
    for (const [at, trial] of history.trials.entries()) {
      if (at > 0) await press(page, 'Add another medicine')
      await enterMedicine(page, {
        name: trial.medicine === null ? undefined : nameOf(trial.medicine),
        own: trial.other_name,
        dose: number(trial.highest_daily_dose),
        weeks: number(trial.weeks_at_dose),
        taken: words.taken[trial.taken] ?? 'Not sure',
        outcome: words.benefit[trial.benefit] ?? 'Not sure',
        added: trial.added_to_another ? 'Added to another antidepressant' : 'On its own',
        most: yesNo(trial.dose_limited),
        stricter: number(trial.weeks_at_stricter_dose),
        woreOff: yesNo(trial.wore_off),
        sideEffects: yesNo(trial.stopped_for_side_effects),
        episode: yesNo(trial.this_episode),
        still: yesNo(trial.still_taking),
        note: trial.note,
      })
    }
    await press(page, 'Answer more questions (optional)')
    await answer(page, 'How many months ago', number(history.episode_months))
    await answer(page, 'How bad has it been', words.severity[history.severity_now] ?? 'Not sure')
    await answer(page, 'how bad was it?', words.severity[history.severity_worst] ?? 'Not sure')
    await answer(page, 'high energy', yesNo(history.bipolar_signs))
    await answer(page, 'second medicine', yesNo(history.augmented))
    await answer(page, 'ECT', words.ect[history.ect] ?? 'Not sure')
    if (history.ect === 'had_course') await answer(page, 'both sides', yesNo(history.ect_bilateral))
    await expect(question(page)).toContainText('Other treatments')
    await press(page, 'Continue')
    await press(page, 'Continue')
    await expect(question(page)).toHaveText('Check your answers')
    await press(page, 'See the answer')

    const shown = page.getByRole('main')
    for (const [at, trial] of (expected.trials ?? []).entries()) {
      await expect(verdictOf(page, new RegExp(`^Medicine ${at + 1}:`))).toContainText(words.verdict[trial.verdict])
      if (trial.judge_in_weeks) await expect(verdictOf(page, new RegExp(`^Medicine ${at + 1}:`))).toContainText(`about ${trial.judge_in_weeks} more week`)
    }
    if (expected.adequate_failures) await expect(shown).toContainText(sentence(expected.adequate_failures))
    const meaning = { met: 'often counted as treatment-resistant depression', possibly_met: 'It may or may not fit', not_met: 'it does not fit so far' }
    if (expected.two_trial_definition) await expect(shown).toContainText(meaning[expected.two_trial_definition])
    await shown.getByText('Staging, as some clinics use it').click()
    if (expected.maudsley) await expect(shown).toContainText(`Maudsley Staging Method: ${range(expected.maudsley)} points of 15`)
    if (expected.thase_rush) await expect(shown).toContainText(`Thase and Rush: stage ${range(expected.thase_rush)} of 5.`)
    for (const { trial, ask } of expected.what_would_settle_it ?? []) {
      await expect(shown.getByRole('listitem').filter({ hasText: new RegExp(`^Medicine ${trial + 1}: .*I know it now`) })).toContainText(words.ask[ask])
    }
  })
}

/** The finding in words. */
function sentence({ at_least: least, at_most: most }) {
  if (most === 0) return 'none of these counts as a fair try'
  if (least === most) return least === 1 ? '1 medicine counts as a fair try' : `${least} different medicines count as fair tries`
  return least === 0 ? `Perhaps ${most}, and perhaps none` : `At least ${least}, and maybe ${most},`
}
