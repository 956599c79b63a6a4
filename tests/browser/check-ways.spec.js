// The questions by every way there is: by the keyboard alone, on the narrowest screen, enlarged, with forced colors, without motion.
import { expectAccessible } from './axe.js'
import { answerDose, begin, choose, chooseMedicine, doseField, enterMedicine, press, question, weeksField } from './check-form.js'
import { expect, test } from './fixtures.js'

const SERTRALINE = 'sertraline (Zoloft, Lustral)'
const fair = { taken: 'Yes, nearly every day', outcome: 'No change, or worse', episode: 'Yes', still: 'No' }

/** Tabs on until the element with that role and name has the focus. */
async function tabTo(page, role, name) {
  const wanted = page.getByRole(role, { name, exact: true }).first()
  for (let times = 0; times < 40; times += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted
    await page.keyboard.press('Tab')
  }
  throw new Error(`the ${role} “${name}” is not reached by the Tab key`)
}

async function pressByKey(page, name) {
  await tabTo(page, 'button', name)
  await page.keyboard.press('Enter')
}

/** Chooses the answer at a place of the one question on the page, counted from 0, and goes on. */
async function chooseByKey(page, asked, place) {
  await expect(question(page)).toContainText(asked)
  await expect(question(page)).toBeFocused()
  // From the question to its answers, of which none is chosen yet.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let times = 0; times < place; times += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('the whole path works by the keyboard alone', async ({ page, open }) => {
  await open('/check/')
  await pressByKey(page, 'For me')
  await expect(question(page)).toContainText('Which medicine')
  const name = await tabTo(page, 'combobox', 'Which medicine was it?')
  await page.keyboard.type('sertralin')
  await expect(name).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(name).toHaveAttribute('aria-expanded', 'false')
  await expect(name).toHaveValue('sertralin')
  await page.keyboard.type('e')
  await page.keyboard.press('ArrowDown')
  const active = await name.getAttribute('aria-activedescendant')
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('id', active)
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue(SERTRALINE)
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page)).toContainText('and for how long?')
  await expect(question(page)).toBeFocused()
  for (const typed of ['100', '8']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(typed)
  }
  await page.keyboard.press('Enter')
  await chooseByKey(page, 'nearly every day?', 0)
  await chooseByKey(page, 'How much better', 0)
  await chooseByKey(page, 'in this episode?', 0)
  await chooseByKey(page, 'still taking', 2)
  await expect(question(page)).toHaveText('Your medicines so far')
  await pressByKey(page, 'See the answer')
  await expect(page.getByRole('main')).toContainText('1 medicine counts as a fair try')
})

for (const [way, options, width] of [
  ['at 320 px', {}, 320],
  ['at 400 % zoom of a screen of 1280 px', {}, 320],
  ['with forced colors', { forcedColors: 'active' }, 720],
  ['without motion, in the dark', { reducedMotion: 'reduce', colorScheme: 'dark' }, 720],
]) {
  test(`each question is whole ${way}`, async ({ page, open }) => {
    test.setTimeout(90_000)
    await page.setViewportSize({ width, height: way.includes('zoom') ? 256 : 640 })
    await page.emulateMedia(options)
    await open('/check/')
    const look = async () => {
      const { wanted, given } = await page.evaluate(() => ({ wanted: document.documentElement.scrollWidth, given: innerWidth }))
      expect(wanted, `no scrolling to the side at “${await question(page).innerText()}”`).toBeLessThanOrEqual(given)
      await expect(question(page)).toHaveCount(1)
    }
    await begin(page)
    await page.getByRole('combobox').fill('a')
    await look()
    // Forced colors are the browser's own; axe takes the page's for the text and theirs for the ground.
    const accessible = (where) => options.forcedColors ?? expectAccessible(page, `${where}, ${way}`)
    await accessible('the list of medicines')
    await chooseMedicine(page, 'sertraline', SERTRALINE)
    await look()
    await answerDose(page, 'half a tablet', '8')
    await expect(doseField(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(weeksField(page)).toHaveValue('8')
    await look()
    await press(page, 'Not sure')
    for (const given of [fair.taken, fair.outcome, fair.episode, 'No, and not sure why']) {
      await look()
      await choose(page, given)
    }
    await look()
    await accessible('the list of medicines')
    await press(page, /^Add dates or a note/)
    await expect(question(page)).toContainText('Do you want to add anything')
    await look()
    await accessible('own words')
    await press(page, 'Continue')
    await look()
    await press(page, 'See the answer')
    await look()
    await accessible('the answer')
  })
}

test('sixty medicines have room, and no more', async ({ page, open }) => {
  test.setTimeout(120_000)
  await open('/check/')
  await begin(page)
  await enterMedicine(page, { ...fair, name: SERTRALINE, dose: '100', weeks: '8' })
  // The other 59 as a reload would bring them back.
  await page.evaluate(() => {
    const rows = JSON.parse(sessionStorage.getItem('beyond-two-draft'))
    const trial = rows.find(([name]) => name === 'trial')
    rows.push(...Array.from({ length: 59 }, (_, at) => trial.with(2, `own ${at}`).with(1, '')))
    sessionStorage.setItem('beyond-two-draft', JSON.stringify(rows))
  })
  await page.reload()
  await expect(page.getByRole('main')).toContainText('That’s 60 medicines, and there’s no room for more.')
  await expect(page.getByRole('button', { name: 'Add another medicine' })).toHaveCount(0)
  await press(page, 'See the answer')
  await expect(page.getByRole('main')).toContainText('At least 1, and maybe 60, of these medicines count')
})

test('closing the tab leaves nothing behind', async ({ page, open, context, href }) => {
  await open('/check/')
  await begin(page)
  await enterMedicine(page, { ...fair, name: SERTRALINE, dose: '100', weeks: '8' })
  await page.close()
  const next = await context.newPage()
  await next.goto(href('/check/'))
  const left = await next.evaluate(async () => ({
    session: sessionStorage.length,
    local: localStorage.length,
    databases: (await indexedDB.databases()).length,
    name: window.name,
    cookie: document.cookie,
  }))
  expect(left).toEqual({ session: 0, local: 0, databases: 0, name: '', cookie: '' })
})
