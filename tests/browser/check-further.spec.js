// What is asked only of some tries: by click and by the keyboard, with Back, a reload and "not sure".
import { expectAccessible } from './axe.js'
import { answer, answerDose, begin, choose, chooseMedicine, goTo, nameOf, press, question, verdictOf } from './check-form.js'
import { expect, test } from './fixtures.js'

const SERTRALINE = 'sertraline (Zoloft, Lustral)'
const NEVER = 'No, it was never really started (a few doses at most)'

/** The answer of those words. */
const choice = (page, name) => page.getByRole('main').getByRole('radio', { name, exact: true })

/** Chooses an answer without a pointer, and goes on. */
async function chooseByKey(page, name) {
  await choice(page, name).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
}

/** What was answered to a question, as the list of answers says it. */
const fact = (page, asked) => page.getByRole('main').locator('dl > div').filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${asked}$`) }) }).getByRole('definition')

async function toTaken(page) {
  await begin(page)
  await chooseMedicine(page, 'sertraline', SERTRALINE)
  await answerDose(page)
  await expect(question(page)).toContainText('nearly every day?')
}

test('what was prescribed and not taken is asked about no further, and is no try', async ({ page, open }) => {
  await open('/check/')
  await toTaken(page)
  await expectAccessible(page, 'how regularly it was taken')
  await answer(page, 'nearly every day?', NEVER)
  await expect(question(page)).toHaveText('Your medicines so far')
  await page.goBack()
  await expect(question(page)).toContainText('nearly every day?')
  await expect(choice(page, NEVER)).toBeChecked()
  await page.reload()
  await expect(choice(page, NEVER)).toBeChecked()
  await goTo(page, 'medicines')
  await expect(page.getByRole('main')).toContainText('Prescribed, not taken')
  await goTo(page, 'check')
  await expect(fact(page, 'Nearly every day')).toContainText('Prescribed, not taken')
  await expect(page.getByRole('main')).not.toContainText('How it went')
  await goTo(page, 'answer')
  const card = verdictOf(page, SERTRALINE)
  await expect(card).toContainText('Does not count')
  await expect(card).toContainText('It was prescribed, but not taken')
  await expect(page.getByRole('main')).not.toContainText('What would settle it')
})

test('by the keyboard it is answered and taken back, and then the other questions come', async ({ page, open }) => {
  await open('/check/')
  await toTaken(page)
  await chooseByKey(page, NEVER)
  await expect(question(page)).toHaveText('Your medicines so far')
  await page.goBack()
  await expect(choice(page, NEVER)).toBeChecked()
  await chooseByKey(page, 'Not sure')
  await expect(question(page)).toContainText('How much better')
  await goTo(page, 'check')
  await expect(fact(page, 'Nearly every day')).toContainText('Not sure')
  await expect(fact(page, 'How it went')).toContainText('Not sure')
  await press(page, 'See the answer')
  await expect(verdictOf(page, SERTRALINE)).toContainText('Not sure')
})

const NORTRIPTYLINE = nameOf('nortriptyline')
const IN_RANGE = 'Yes, and it was in the right range'

async function toLevel(page, dose) {
  await begin(page)
  await chooseMedicine(page, 'nortriptyline', NORTRIPTYLINE)
  await expect(question(page)).not.toContainText('Which medicine')
  if (await question(page).filter({ hasText: 'added to another' }).count()) await answer(page, 'added to another', 'On its own')
  await answerDose(page, dose)
  await expect(question(page)).not.toContainText('and for how long?')
  if (await question(page).filter({ hasText: 'Was that the most' }).count()) await answer(page, 'Was that the most')
}

test('the level in the blood is asked of a low dose of a tricyclic, and opens it', async ({ page, open }) => {
  await open('/check/')
  await toLevel(page, '50')
  await expectAccessible(page, 'the level in the blood')
  await answer(page, 'in the blood measured?', IN_RANGE)
  await expect(question(page)).toContainText('nearly every day?')
  await page.goBack()
  await expect(choice(page, IN_RANGE)).toBeChecked()
  await page.reload()
  await expect(choice(page, IN_RANGE)).toBeChecked()
  await goTo(page, 'check')
  await expect(fact(page, 'Level in the blood')).toContainText(IN_RANGE)
  await goTo(page, 'answer')
  await expect(verdictOf(page, NORTRIPTYLINE)).toContainText('the level in the blood was in the right range')
  await goTo(page, 'level')
  await chooseByKey(page, 'Not sure')
  await expect(question(page)).toContainText('nearly every day?')
  await goTo(page, 'answer')
  await expect(verdictOf(page, NORTRIPTYLINE)).toContainText('Does not count')
  await goTo(page, 'level')
  await chooseByKey(page, 'No, it was not measured')
  await goTo(page, 'check')
  await expect(fact(page, 'Level in the blood')).toContainText('No, it was not measured')
  await page.reload()
  await expect(fact(page, 'Level in the blood')).toContainText('No, it was not measured')
})

test('of a dose that is enough, and of a medicine without such a test, no level is asked', async ({ page, open }) => {
  await open('/check/')
  await toLevel(page, '150')
  await expect(question(page)).toContainText('nearly every day?')
  await goTo(page, 'medicine')
  await chooseMedicine(page, 'sertraline', SERTRALINE)
  await answerDose(page, '25')
  await answer(page, 'Was that the most')
  await expect(question(page)).toContainText('nearly every day?')
})

test('what a clinician says of a try is kept, shown beside ours, and changes nothing', async ({ page, open }) => {
  await open('/check/')
  await toTaken(page)
  await goTo(page, 'answer')
  const card = verdictOf(page, SERTRALINE)
  const verdictBefore = await card.getByRole('paragraph').first().innerText()
  await goTo(page, 'words')
  const counted = page.getByRole('group', { name: 'Did a clinician say that this was a full, fair try?' })
  await counted.getByRole('radio', { name: 'Yes' }).check()
  await goTo(page, 'answer')
  await expect(card).toContainText('We cannot tell, and a clinician counted it. Ask what they went by.')
  await expect(card.getByRole('paragraph').first()).toHaveText(verdictBefore)
  await page.reload()
  await expect(card).toContainText('a clinician counted it')
  await goTo(page, 'taken')
  await choose(page, NEVER)
  await goTo(page, 'answer')
  await expect(card).toContainText('By the dose and weeks you gave, it does not count. A clinician counted it.')
  await goTo(page, 'words')
  await counted.getByRole('radio', { name: 'Not sure' }).focus()
  await page.keyboard.press('Space')
  await goTo(page, 'answer')
  await expect(card).not.toContainText('clinician counted')
})
