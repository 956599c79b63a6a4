// What is asked only of some tries: by click and by the keyboard, with Back, a reload and "not sure".
import { expectAccessible } from './axe.js'
import { answer, begin, chooseMedicine, goTo, press, question, verdictOf } from './check-form.js'
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
  await answer(page, 'highest dose')
  await answer(page, 'For how many weeks')
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
