// Each sentence that depends on where the answers are, or on what they are, in each of those states: the one that is true stands there, and those that
// are not do not. The words are read from where the app has them, so that a better word needs no change here.
import { readFileSync } from 'node:fs'
import { goTo, press as pressInForm } from './check-form.js'
import { expect, test } from './fixtures.js'
import { bringIn, file, lockAway, saved, told } from './kept.js'

const words = (name) => JSON.parse(readFileSync(`assets/words/${name}.json`, 'utf8'))
const [check, yourData, compare, shell] = ['check', 'your-data', 'compare', 'shell'].map(words)
const PASSPHRASE = 'a quiet harbor'
const here = (page) => page.getByText('On the page now:')
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()

/** What a text of the words looks like on a page: anything in the place of its arguments, nothing around a link. */
function pattern(text) {
  const parts = text.replaceAll(/[[\]]/g, '').split(/\{\w+\}/)
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^$()|\\]/g, String.raw`\$&`)).join('[^.]+?')}$`)
}

/** Of these texts, those of these keys are to be seen, and no other. */
async function expectOnly(page, texts, ...keys) {
  for (const [key, text] of Object.entries(texts)) {
    const there = page.getByText(pattern(text)).filter({ visible: true })
    if (keys.includes(key)) await expect(there.first(), `“${text}” is so, and stands there`).toBeVisible()
    else await expect(there, `“${text}” is not so`).toHaveCount(0)
  }
}

const pick = (group, ...keys) => Object.fromEntries(keys.map((key) => [key, group[key]]))
const PLACES = pick(yourData.place, 'tab', 'tab-beside-damaged', 'denied', 'memory', 'device', 'open', 'locked', 'stale')
const NOTICES = yourData.notice
const DATED = { kept: yourData.place['last-saved'], filed: yourData.file['last-filed'] }

async function unlock(page) {
  await page.getByLabel('Your passphrase').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
}

test('where answers are kept is said as it is in every state', async ({ page, open }) => {
  test.setTimeout(120_000)
  await open('/your-data/')
  const stands = async (place, held, dated, ...notices) => {
    await expectOnly(page, PLACES, place)
    await expect(here(page)).toContainText(held)
    await expectOnly(page, DATED, ...dated)
    await expectOnly(page, NOTICES, ...notices)
  }
  await stands('tab', yourData.held.nothing, [])
  await bringIn(page)
  await stands('tab', '2 medicines', [])
  await page.reload()
  await stands('tab', '2 medicines', [])
  await press(page, yourData.place['not-in-tab'])
  await stands('memory', '2 medicines', [])
  await press(page, yourData.place['in-tab-again'])
  await stands('tab', '2 medicines', [])
  await press(page, yourData.keep.keep)
  await stands('device', '2 medicines', ['kept'])
  await press(page, yourData.file.save)
  await stands('device', '2 medicines', ['kept', 'filed'])
  await press(page, yourData.place.stop)
  await stands('tab', '2 medicines', ['filed'])
  await lockAway(page)
  await stands('open', '2 medicines', ['kept', 'filed'])
  await press(page, yourData.place.lock)
  await stands('locked', yourData.held.nothing, ['kept', 'filed'], 'locked-now')
  await page.reload()
  await stands('locked', yourData.held.nothing, ['kept'], 'found-locked')
  await unlock(page)
  await stands('open', '2 medicines', ['kept', 'filed'])
  await press(page, yourData.delete.delete)
  await press(page, yourData.delete.yes)
  await stands('tab', yourData.held.nothing, [])
  await expectOnly(page, pick(yourData.delete, 'all', 'some'), 'all')
})

test('what another tab does is said in this one', async ({ page, open, context, href }) => {
  await open('/your-data/')
  await bringIn(page)
  await press(page, yourData.keep.keep)
  await expectOnly(page, PLACES, 'device')
  const other = await context.newPage()
  await other.goto(href('/your-data/'))
  await expect(here(other)).toContainText('2 medicines')
  await press(other, yourData.place.stop)
  await expectOnly(page, PLACES, 'tab')
  await expectOnly(page, NOTICES, 'stopped-elsewhere')
  await press(other, yourData.keep.keep)
  await expectOnly(other, PLACES, 'device')
  await lockAwayThere(other)
  await expectOnly(other, PLACES, 'open')
})

/** Locks what is kept without a lock. */
async function lockAwayThere(page) {
  await page.getByLabel('A passphrase to lock them with').fill(PASSPHRASE)
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE)
  await press(page, yourData.keep['save-choices'])
  await expect(told(page)).toContainText('Kept on this device.')
}

test('of a file it is said that nothing has changed until something has', async ({ page, open }) => {
  await open('/your-data/')
  const other = pick(yourData.other, 'from-file', 'from-device', 'differ', 'undo')
  await expectOnly(page, other)
  await page.getByLabel('Open a file').setInputFiles(file(saved()))
  await expectOnly(page, other, 'from-file')
  await press(page, yourData.other.leave)
  await expectOnly(page, other)
  await bringIn(page)
  await expectOnly(page, other, 'undo')
  await page.getByLabel('Open a file').setInputFiles(file(saved([['trial', 'sertraline', '', '50', '10', '0']])))
  await expectOnly(page, other, 'from-file', 'undo', 'differ')
  await press(page, yourData.other.take)
  await expectOnly(page, other, 'undo')
  await press(page, yourData.other.undo)
  await expectOnly(page, other)
})

const START = pick(check.start, 'go-on', 'for-whom', 'quick', 'clear', 'undo-clearing', 'cleared', 'cleared-but-questions', 'all-back')

test('the start offers what there is: nothing yet, answers, what was cleared, what came back, what is locked', async ({ page, open }) => {
  test.setTimeout(120_000)
  await open('/check/')
  const blank = ['for-whom', 'quick']
  const begun = [...blank, 'go-on', 'clear']
  await expectOnly(page, START, ...blank)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  const toCheck = () => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My medicines' }).click()
  await bringIn(page, [['trial', 'sertraline', '', '50', '10', '0'], ['trial', 'duloxetine', '', '60', '8', '0']])
  await toCheck()
  await expectOnly(page, START, ...begun)
  await pressInForm(page, check.start.clear)
  await expectOnly(page, START, ...blank, 'undo-clearing', 'cleared')
  await pressInForm(page, check.start['undo-clearing'])
  await expectOnly(page, START, ...begun, 'all-back')
  await page.getByLabel(check.questions.own).fill('And then?')
  await press(page, check.questions.add)
  await pressInForm(page, check.start.clear)
  await expectOnly(page, START, ...blank, 'undo-clearing', 'cleared-but-questions')
  await pressInForm(page, check.start['undo-clearing'])
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await lockAway(page)
  await toCheck()
  await expectOnly(page, START, ...begun)
  await page.reload()
  await expectOnly(page, START, ...blank)
  await page.getByRole('link', { name: shell.unlock }).click()
  await unlock(page)
  await expectOnly(page, START, ...begun)
})

test('that answers are gone with the tab is said of those alone that are not kept', async ({ page, open }) => {
  await open('/check/')
  const keeping = pick(check.keeping, 'kept', 'unkept')
  await expectOnlyPart(page, keeping, 'kept')
  const without = check.before.know.find((line) => line.includes('close this tab'))
  await page.getByText(check.before.heading).click()
  await expect(page.getByText(without)).toBeVisible()
  // Both sentences say what is so unless the reader has chosen otherwise: they are true on the device and locked as well.
  for (const sentence of [without, check.keeping.kept]) expect(sentence).toMatch(/[Uu]nless you cho/)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await bringIn(page)
  await press(page, yourData.place['not-in-tab'])
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My medicines' }).click()
  await expectOnlyPart(page, keeping, 'unkept')
})

/** The same of sentences that stand in one line with others. */
async function expectOnlyPart(page, texts, ...keys) {
  for (const [key, text] of Object.entries(texts)) {
    await expect(page.getByText(text, { exact: true }).filter({ visible: true }), text).toHaveCount(keys.includes(key) ? 1 : 0)
  }
}

const ANSWER = check.answer
/** A medicine of the form's rows: fair and without benefit, but for what is said else by place. */
const fair = (medicine, dose, other = {}) => Object.assign(['trial', medicine, '', dose, '10', '0', '', '0', '1', '', '', '', '', '', '', '0', '', '1', '10', '1', ''], other)
const forgotten = (medicine, dose) => fair(medicine, dose, { 4: '' })
const quick = ['about', '', '1']
const SETTLING = pick(ANSWER.settling, 'heading', 'nothing', 'where')
const SAID = { ...ANSWER.finding, nothing: ANSWER.none.finding }

for (const [state, rows, finding, settling, meaning] of [
  ['nothing', [], 'nothing', []],
  ['one that helped', [fair('sertraline', '100', { 15: '4' })], 'none', [], 'not-met'],
  ['one that counts', [fair('sertraline', '100')], 'one', [], 'not-met'],
  ['two that count', [fair('sertraline', '100'), fair('fluoxetine', '40')], 'many', [], 'met'],
  ['two that count, and a caution', [['episode', '14', '', '', '', '', '', '0'], fair('sertraline', '100'), fair('fluoxetine', '40')], 'many', [], 'caution'],
  ['two whose weeks are forgotten', [forgotten('sertraline', '100'), forgotten('fluoxetine', '40')], 'perhaps', ['heading', 'where'], 'possibly'],
  ['one that counts and one whose weeks are forgotten', [fair('sertraline', '100'), forgotten('fluoxetine', '40')], 'range', ['heading', 'where'], 'possibly'],
  ['one that counts and one on which lists differ', [fair('sertraline', '100'), fair('fluoxetine', '40', { 15: '2' })], 'range', ['heading', 'nothing'], 'possibly'],
]) {
  test(`the answer says what is so of ${state}`, async ({ page, open }) => {
    await open('/check/')
    for (const isQuick of [false, true]) {
      await page.evaluate((rows) => sessionStorage.setItem('beyond-two-draft', JSON.stringify(rows)), [...rows, ...(isQuick ? [quick] : [])])
      // The page that stands there goes first: it is of the answers before these.
      await page.goto('about:blank')
      await open('/check/')
      await goTo(page, 'answer')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(ANSWER.heading)
      await expectOnly(page, SAID, finding)
      await expectOnly(page, SETTLING, ...settling)
      await expectOnly(page, { heading: ANSWER.sharper.heading }, ...(isQuick && rows.length ? ['heading'] : []))
      for (const [key, text] of Object.entries(pick(ANSWER.meaning, 'met', 'caution', 'possibly', 'not-met'))) {
        await expect(page.getByText(text), text).toHaveCount(key === meaning ? 1 : 0)
      }
    }
  })
}

test('that nothing is ticked is said only while nothing is', async ({ page, open }) => {
  await open('/check/')
  await page.evaluate((rows) => sessionStorage.setItem('beyond-two-draft', JSON.stringify(rows)), [fair('sertraline', '100')])
  await page.reload()
  const nothing = page.getByText(ANSWER.first.nothing)
  // Of somebody who never saw the list it is not said what they did there.
  expect(ANSWER.first.nothing).not.toMatch(/\byou\b/i)
  await goTo(page, 'answer')
  await expect(nothing).toBeVisible()
  await goTo(page, 'first')
  await pressInForm(page, 'Continue')
  await goTo(page, 'answer')
  await expect(nothing).toBeVisible()
  await goTo(page, 'first')
  await page.getByRole('checkbox').nth(2).check()
  await goTo(page, 'answer')
  await expect(page.getByRole('heading', { name: ANSWER.first.heading })).toBeVisible()
  await expect(nothing).toHaveCount(0)
})

test('a medicine that came back is not said to be removed', async ({ page, open }) => {
  await open('/check/')
  await page.evaluate((rows) => sessionStorage.setItem('beyond-two-draft', JSON.stringify(rows)), [fair('sertraline', '100')])
  await page.reload()
  await goTo(page, 'medicines')
  const list = pick(check.list, 'none', 'removed', 'undo')
  await expectOnly(page, list)
  await page.getByRole('main').getByRole('button', { name: /^Remove/ }).click()
  await expectOnly(page, list, 'none', 'removed', 'undo')
  await press(page, check.list.undo)
  await expectOnly(page, list)
})

test('the passport takes the place of the blank form once there is something to say, also after unlocking', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page)
  await lockAway(page)
  await open('/check/summary/')
  const medicine = page.getByRole('rowheader', { name: 'sertraline' })
  await expect(medicine).toHaveCount(0)
  await page.getByRole('link', { name: shell.unlock }).click()
  await unlock(page)
  await expect(medicine).toBeVisible()
})

test('for what the costs are counted is said as far as it was chosen', async ({ page, open }) => {
  await open('/compare/costs/')
  const how = 'Private, or from a job'
  const sentences = pick(compare.planner, 'choose-first', 'counted-for', 'counted-for-paid', 'say-how-paid')
  const counted = (place) => Object.fromEntries(Object.entries(sentences).map(([key, text]) => [key, text.replace('{place}', place).replace('{how}', how)]))
  await expectOnly(page, counted('United States'), 'choose-first')
  const place = page.getByLabel('Where do you live?')
  await place.selectOption('United States')
  await expectOnly(page, counted('United States'), 'say-how-paid')
  await page.getByLabel('In the US: how would you pay?').selectOption({ label: how })
  await expectOnly(page, counted('United States'), 'counted-for-paid')
  await place.selectOption('Canada')
  await expectOnly(page, counted('Canada'), 'counted-for')
})

test('of the lines that fit it is said how many, that none does, or that nothing is chosen', async ({ page, open }) => {
  await open('/compare/what-matters/')
  const { fit, ...others } = pick(compare.matters, 'nothing-chosen', 'none-fits', 'fit', 'cleared')
  const said = { ...others, one: fit.one, other: fit.other }
  await expectOnly(page, said, 'nothing-chosen')
  await page.getByLabel('Where do you live?').selectOption('United States')
  await expectOnly(page, said, 'none-fits')
  await page.getByLabel('I am afraid of needles, or my veins are poor').check()
  await expectOnly(page, said, 'one')
  await page.getByLabel(/^I have or had an aneurysm/).check()
  await expectOnly(page, said, 'other')
  await press(page, compare.matters.clear)
  await expectOnly(page, said, 'nothing-chosen', 'cleared')
})
