// How much the questions ask of a tired hand: three medicines from the home page to the printed sheet, on a small phone.
import { chooseAndContinue, doseField, press, question, weeksField } from './check-form.js'
import { expect, test } from './fixtures.js'

const TAPS = 30
const PHONE = { width: 360, height: 640 }
const MEDICINES = [
  { typed: 'sertraline 150 mg, 10 weeks', option: 'sertraline (Zoloft, Lustral)', dose: '150', weeks: '10', outcome: 'No change, or worse', ended: 'No, it did not help, or another reason' },
  { typed: 'venlafaxine xr 150 mg, 8 weeks', option: /^venlafaxine extended-release/, dose: '150', weeks: '8', all: 'All 8 weeks', outcome: 'A little better, by less than a quarter', ended: 'No, stopped because of side effects' },
  { typed: 'bupropion xl 300 mg', option: /^bupropion extended-release/, dose: '300', added: 'On its own', outcome: 'No change, or worse', ended: 'Yes' },
]

/** The questions with a few answers, in their order, each with the answer of a medicine. */
const choices = ({ outcome, ended }) => [
  ['nearly every day?', 'Yes, nearly every day'],
  ['How much better', outcome],
  ['in this episode?', 'Yes'],
  ['still taking', ended],
]

/** All that a question has to press or fill in is on the screen, and so is crisis help, without scrolling. */
async function expectOnOneScreen(page) {
  const { width, height } = page.viewportSize()
  const heading = await question(page).innerText()
  expect(await page.evaluate(() => scrollY), `“${heading}” is seen from its top`).toBe(0)
  for (const part of await page.getByRole('main').locator('button, input, textarea, label, .crisis-link, .leave-link').filter({ visible: true }).all()) {
    const { x, y, width: wide, height: high } = await part.boundingBox()
    const where = `“${heading}”: ${await part.evaluate((element) => element.outerHTML.slice(0, 90))}`
    expect(y, where).toBeGreaterThanOrEqual(0)
    expect(y + high, where).toBeLessThanOrEqual(height)
    expect(x + wide, where).toBeLessThanOrEqual(width)
  }
  await expect(page.getByRole('link', { name: 'Crisis help' }).filter({ visible: true })).toBeInViewport({ ratio: 1 })
}

for (const motion of ['no-preference', 'reduce']) {
  test(`three medicines take ${TAPS} taps at most, from the home page to the printed sheet (motion: ${motion})`, async ({ page, open }) => {
    test.setTimeout(120_000)
    await page.setViewportSize(PHONE)
    await page.emulateMedia({ reducedMotion: motion })
    let taps = 0
    const tap = async (what) => {
      taps += 1
      await what.click()
    }
    const type = async (field, text) => {
      taps += 1
      await field.fill(text)
    }
    const button = (name) => page.getByRole('main').getByRole('button', { name, exact: true })
    const arrive = async (asked) => {
      await expect(question(page)).toContainText(asked)
      await expectOnOneScreen(page)
    }

    await open('/')
    await tap(page.getByRole('navigation', { name: 'Main' }).getByRole('link').first())
    await expect(button('For me')).toBeInViewport({ ratio: 1 })
    await tap(button('For me'))
    for (const [at, medicine] of MEDICINES.entries()) {
      await arrive('Which medicine was it?')
      await expect(page.getByText(`Medicine ${at + 1}, question 1`)).toBeInViewport()
      await type(page.getByRole('combobox'), medicine.typed)
      await tap(page.getByRole('option', { name: medicine.option }).first())
      if (medicine.added) {
        await arrive('added to another antidepressant')
        await tap(page.getByRole('radio', { name: medicine.added, exact: true }))
      }
      await arrive('and for how long?')
      // Written beside the name it stands here, to be seen and changed.
      await expect(doseField(page)).toHaveValue(`${medicine.dose} mg`)
      await expect(weeksField(page)).toHaveValue(medicine.weeks ?? '')
      await tap(button('Continue'))
      if (medicine.all) {
        await arrive('how many of those weeks')
        await tap(button(medicine.all))
      }
      for (const [asked, given] of choices(medicine)) {
        await arrive(asked)
        await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
        await tap(page.getByText(given, { exact: true }))
      }
      await expect(question(page)).toHaveText('Your medicines so far')
      if (at < 2) await tap(button('Add another medicine'))
    }
    await tap(button('See the answer'))
    await expect(page.getByRole('main')).toContainText(/At least 2, and maybe 3, of these medicines|2 different medicines count/)
    await tap(page.getByRole('link', { name: 'Make my one page' }))
    await page.evaluate(() => (window.print = () => (window.printed = true)))
    await tap(button('Print or save'))
    expect(await page.evaluate(() => window.printed)).toBe(true)
    expect(taps).toBeLessThanOrEqual(TAPS)
    test.info().annotations.push({ type: 'taps', description: String(taps) })
  })
}

test('Back from each question shows the answer that was given to the one before', async ({ page, open }) => {
  await open('/check/')
  await press(page, 'For someone else')
  const [medicine] = MEDICINES
  await page.getByRole('combobox').fill('zoloft')
  await page.getByRole('option').first().click()
  await expect(question(page)).toContainText('and for how long?')
  await doseField(page).fill(medicine.dose)
  await weeksField(page).fill(medicine.weeks)
  await press(page, 'Continue')
  const asked = [['nearly every day?', 'Not sure'], ...choices(medicine).slice(1)]
  for (const [words, given] of asked) {
    await expect(question(page)).toContainText(words)
    await page.getByText(given, { exact: true }).click()
  }
  await expect(question(page)).toHaveText('Their medicines so far')
  for (const [words, given] of asked.toReversed()) {
    await press(page, 'Back')
    await expect(question(page)).toContainText(words)
    await expect(page.getByRole('radio', { name: given, exact: true })).toBeChecked()
  }
  await press(page, 'Back')
  await expect(doseField(page)).toHaveValue(medicine.dose)
  await expect(weeksField(page)).toHaveValue(medicine.weeks)
  await press(page, 'Back')
  await expect(page.getByRole('combobox')).toHaveValue(medicine.option)
  await press(page, 'Back')
  await expect(page.getByRole('button', { name: 'For someone else' })).toBeVisible()
})

/** On a question with a few answers. */
async function toChoice(page, open) {
  await open('/check/#taken')
  await expect(question(page)).toContainText('nearly every day?')
  return page.getByRole('radio', { name: 'No, it was often missed' })
}

const LATER = 700

test('a click of a screen reader chooses and waits for Continue', async ({ page, open }) => {
  const radio = await toChoice(page, open)
  for (const press of [
    (element) => element.click(),
    (element) => element.labels[0].click(),
    // As some make them up: a pointer without size or pressure, in the middle of the element.
    (element) => {
      for (const kind of ['pointerdown', 'pointerup']) element.dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerType: 'mouse', width: 1, height: 1, pressure: 0 }))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    },
  ]) {
    await radio.evaluate(press)
    await expect(radio).toBeChecked()
    await page.waitForTimeout(LATER)
    await expect(question(page)).toContainText('nearly every day?')
  }
  await chooseAndContinue(page, 'Not sure')
  await expect(question(page)).toContainText('How much better')
})

test('keys choose and wait for Continue', async ({ page, open }) => {
  const radio = await toChoice(page, open)
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(radio).toBeChecked()
  await page.waitForTimeout(LATER)
  await expect(radio).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page)).toContainText('How much better')
})

test('a finger on the row, on the words or on the circle goes on; one that slides away does not', async ({ page, open }) => {
  for (const target of ['label', 'input', '.radio']) {
    await toChoice(page, open)
    await page.locator('.radio').filter({ hasText: 'often missed' }).locator(target === '.radio' ? 'xpath=.' : target).click()
    await expect(question(page)).toContainText('How much better')
    await press(page, 'Back')
    await expect(page.getByRole('radio', { name: 'No, it was often missed' })).toBeChecked()
  }
  const radio = await toChoice(page, open)
  const box = await page.locator('.radio').first().boundingBox()
  await page.mouse.move(box.x + 60, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 300)
  await page.mouse.up()
  await radio.focus()
  await page.keyboard.press('Space')
  await page.waitForTimeout(LATER)
  await expect(question(page)).toContainText('nearly every day?')
})

test('a double click answers one question, not two', async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await toChoice(page, open)
  await page.getByText('No, it was often missed').dblclick()
  await page.waitForTimeout(LATER)
  await expect(question(page)).toContainText('How much better')
})

test('whoever presses Back within the moment goes back, and nothing goes on', async ({ page, open }) => {
  await open('/check/')
  await press(page, 'For me')
  await expect(question(page)).toContainText('Which medicine')
  await page.evaluate(() => (location.hash = 'taken'))
  await expect(question(page)).toContainText('nearly every day?')
  await page.evaluate(() => {
    document.addEventListener('click', () => setTimeout(() => document.querySelector('.way button').click(), 20), { once: true })
  })
  await page.getByText('No, it was often missed').click()
  await page.waitForTimeout(LATER)
  await expect(question(page)).toContainText('Which medicine')
})

test('questions have neither menu nor footer, but crisis help and the way out stay in sight', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 480 })
  await toChoice(page, open)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await page.mouse.wheel(0, 2000)
  for (const name of ['Crisis help', 'Hide and clear']) await expect(page.getByRole('link', { name }).filter({ visible: true })).toBeInViewport({ ratio: 1 })
  await page.getByRole('link', { name: 'Crisis help' }).filter({ visible: true }).click()
  await expect(question(page)).toContainText(/crisis|help/i)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('the start of a focused field is never under the row that stays', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 300 })
  await open('/check/#outcome')
  await expect(question(page)).toContainText('How much better')
  // "Continue" comes with an answer.
  await page.getByRole('radio').last().focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Continue' }).focus()
  for (let times = 0; times < 4; times += 1) {
    await page.keyboard.press('Shift+Tab')
    const { top, row } = await page.evaluate(() => {
      const within = document.activeElement.closest('.way')
      return { top: within ? Infinity : document.activeElement.getBoundingClientRect().top, row: document.querySelector('.way').getBoundingClientRect().bottom }
    })
    expect(top).toBeGreaterThanOrEqual(row)
  }
})
