// What somebody who tried to break it has found: answers that went to another medicine, or stayed on screen; addresses and pages that do not
// belong together.
import { goTo, press, question } from './check-form.js'
import { expect, test } from './fixtures.js'
import { SECRET, bringIn, file, lockAway, saved, told } from './kept.js'

const medicine = (name, dose) => ['trial', '', name, dose, ...Array(17).fill('')]
const ONE = medicine('pill one', '10')
const TWO = medicine('pill two', '20')
/** What is asked about: the medicine at that place. */
const about = (place) => ['about', '', '', place, '']
const dose = (page) => page.locator('#dose')
const list = (page) => expect(question(page)).toHaveText('Your medicines so far')
const crisis = (page) => page.getByRole('link', { name: 'Crisis help' }).first()

/** Lets a visit begin with these rows in the tab. */
async function withRows(page, open, rows, route) {
  await page.goto('blank.html')
  await page.evaluate((text) => sessionStorage.setItem('beyond-two-draft', text), JSON.stringify(rows))
  await open(route)
}

/** Puts these rows on the device, as another tab does. */
const putOnDevice = (page, rows) => page.evaluate((text) => localStorage.setItem('beyond-two-kept', text), JSON.stringify({ ...saved(rows), saved: today() }))

const today = () => new Date().toISOString().slice(0, 10)

/** The doses that are kept, by the names of the medicines. */
const doses = (page) =>
  page.evaluate(() => {
    const text = sessionStorage.getItem('beyond-two-draft') ?? localStorage.getItem('beyond-two-kept')
    const rows = JSON.parse(text ?? '[]')
    return Object.fromEntries((rows.rows ?? rows).filter(([kind]) => kind === 'trial').map(([, , name, dose]) => [name, dose]))
  })

// ---------------------------------------------------------------- a question is about what it says

test('Back to a question about a medicine that was removed leads to the list, and no other is changed', async ({ page, open }) => {
  await withRows(page, open, [ONE, TWO, about('1')], '/check/#dose')
  await expect(dose(page)).toHaveValue('20')
  await goTo(page, 'medicines')
  await press(page, /^Remove.*pill two/)
  await expect(page.getByText('Removed: pill two.')).toBeVisible()
  await page.goBack()
  await list(page)
  await expect(page).toHaveURL(/#medicines$/)
  expect(await doses(page)).toEqual({ 'pill one': '10' })
})

/** Follows a link of the page that waits out of sight while a question is asked. */
const follow = (page, route) => page.evaluate((to) => [...document.links].find((link) => link.pathname.endsWith(to)).click(), route)

test('an entry of the history is about the same medicine after any other page', async ({ page, open }) => {
  await withRows(page, open, [ONE], '/check/#dose')
  await expect(dose(page)).toHaveValue('10')
  await goTo(page, 'medicines')
  await press(page, /^Add a/)
  await page.getByRole('combobox').fill('pill two')
  await follow(page, '/compare/')
  await expect(question(page)).toContainText('side by side')
  await page.goBack()
  await expect(page.getByRole('combobox')).toHaveValue('pill two')
  await page.goBack()
  await list(page)
  await page.goBack()
  await expect(dose(page)).toHaveValue('10')
  await expect(question(page)).toContainText('pill one')
})

test('what another tab removes or changes while it is asked about is not asked about any more, or as it is now', async ({ page, context, open }) => {
  await open('/glossary/')
  await putOnDevice(page, [ONE, TWO, about('1')])
  await open('/check/#dose')
  await expect(dose(page)).toHaveValue('20')
  const other = await context.newPage()
  await open('/glossary/', { on: other })
  await dose(page).focus()
  await putOnDevice(other, [ONE, medicine('pill two', '30'), about('1')])
  await expect(dose(page)).toHaveValue('30')
  await expect(dose(page)).toBeFocused()
  await putOnDevice(other, [ONE, about('')])
  await list(page)
  expect(await doses(page)).toEqual({ 'pill one': '10' })
})

test('what is cleared in another tab goes from a question as well', async ({ page, context, open }) => {
  for (const step of ['dose', 'medicine', 'words']) {
    await withRows(page, open, [ONE, [...medicine(SECRET, '37').slice(0, 13), `my ${SECRET}`], about('1')], `/check/#${step}`)
    await expect(question(page)).toBeVisible()
    const other = await context.newPage()
    await open('/glossary/', { on: other })
    await other.getByRole('link', { name: 'Hide and clear' }).click()
    await expect(page).toHaveURL(/\/check\/$/)
    await expect(page.locator('#dose, #medicine, #words')).toHaveCount(0)
    expect(await page.getByRole('main').innerText()).not.toContain(SECRET)
    await other.close()
  }
})

test('half a new passphrase goes as well when another tab clears, and what the reader types later stays', async ({ page, context, open }) => {
  await open('/your-data/')
  await bringIn(page)
  const fields = [page.getByLabel('A passphrase to lock them with'), page.getByLabel('The same passphrase again')]
  for (const field of fields) await field.fill(SECRET)
  const other = await context.newPage()
  await open('/glossary/', { on: other })
  await other.getByRole('link', { name: 'Hide and clear' }).click()
  for (const field of fields) await expect(field).toHaveValue('')
  for (const field of fields) await field.fill('a quiet harbor')
  await page.getByLabel('Forget them').selectOption({ index: 1 })
  for (const field of fields) await expect(field).toHaveValue('a quiet harbor')
})

test('what can be read neither in the tab nor on the device is told of both, and neither is lost', async ({ page, open }) => {
  await page.goto('blank.html')
  const spoiled = ['[["trial", 1', '{"file":"beyond-two","vers']
  await page.evaluate(([tab, device]) => {
    sessionStorage.setItem('beyond-two-draft', tab)
    localStorage.setItem('beyond-two-kept', device)
  }, spoiled)
  await open('/articles/')
  await expect(told(page)).toContainText('What was kept on this device is damaged')
  await expect(told(page)).toContainText('What was kept in this tab cannot be read.')
  const left = await page.evaluate(() => [sessionStorage.getItem('beyond-two-draft-unread'), localStorage.getItem('beyond-two-kept')])
  expect(left).toEqual(spoiled)
})

test('a file of more than a tab keeps opens again, and it is said that a tab cannot keep it', async ({ page, open }) => {
  await open('/your-data/')
  const long = medicine('pill one', '10')
  long[13] = 'a'.repeat(2_100_000)
  await page.getByLabel('Open a file').setInputFiles(file(saved([long, TWO])))
  await press(page, 'Use those instead of these')
  await expect(page.getByText('On the page now:')).toContainText('2 medicines')
  await expect(told(page)).toContainText('too long to keep')
})

test('what locks itself goes from a question, and what is typed then goes to no other medicine', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page, [medicine('a secret', '10'), medicine(SECRET, '20'), about('1')])
  await lockAway(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My medicines' }).click()
  await expect(page).toHaveURL(/\/check\/$/)
  await goTo(page, 'dose')
  await expect(dose(page)).toHaveValue('20')
  await page.evaluate(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 3_600_000
  })
  await page.keyboard.press('Control')
  await expect(told(page)).toContainText('are locked')
  await expect(page).toHaveURL(/\/check\/$/)
  expect(await page.getByRole('main').innerText()).not.toContain(SECRET)
  await expect(dose(page)).toHaveCount(0)
})

// ---------------------------------------------------------------- what is told

test('a text that is too long to be read again is told, and what was kept before stays', async ({ page, open }) => {
  await withRows(page, open, [medicine('pill one', '100')], '/check/#words')
  const note = page.getByRole('main').getByRole('textbox').first()
  await note.evaluate((area) => {
    area.value = 'x'.repeat(2_100_000)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect(told(page)).toContainText('too long to keep')
  expect(await doses(page)).toEqual({ 'pill one': '100' })
  await note.fill('short')
  await expect(told(page)).toHaveText('Your answers are kept again.')
  await page.reload()
  await expect(note).toHaveValue('short')
})

test('one letter is not called a name that is not in the list', async ({ page, open }) => {
  await open('/check/#medicine')
  await page.getByRole('combobox').fill('v')
  await expect(page.getByText('It is not in our list.')).toBeHidden()
  await page.getByRole('combobox').fill('vqx')
  await expect(page.getByText('It is not in our list.')).toBeVisible()
})

test('of several files that are dropped none is passed over', async ({ page, open }) => {
  await open('/your-data/')
  const data = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    for (const name of ['a.json', 'b.json']) data.items.add(new File(['[]'], name))
    return data
  })
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
  await expect(told(page)).toContainText('Drop one at a time.')
})

test('a card that is open is not printed over the page', async ({ page, open }) => {
  await open('/articles/what-trd-is/')
  await page.getByRole('main').locator('[popovertarget]').first().click()
  const card = page.locator(':popover-open')
  await expect(card).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(card).toBeHidden()
})

// ---------------------------------------------------------------- the page and its address

test('Forward before Back has arrived stays with the page, and so does whoever calls a link off', async ({ page, open, href }) => {
  await open('/articles/what-trd-is/')
  const heading = await question(page).innerText()
  await crisis(page).click()
  await expect(question(page)).not.toHaveText(heading)
  await page.reload()
  let slow = 0
  await page.route('**/content/**', async (route) => {
    slow += 1
    await new Promise((done) => setTimeout(done, 800))
    await route.continue()
  })
  const stays = await question(page).innerText()
  await page.evaluate(() => history.back())
  await expect.poll(() => slow).toBe(1)
  const came = page.waitForResponse('**/content/**')
  await page.evaluate(() => history.forward())
  await came
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(href('/crisis/'))
  await expect(question(page)).toHaveText(stays)

  await open('/check/#began')
  await goTo(page, 'now')
  const asked = await question(page).innerText()
  await goTo(page, 'severity')
  await follow(page, '/glossary/')
  await expect.poll(() => slow).toBe(2)
  const later = page.waitForResponse('**/content/**')
  await page.evaluate(() => history.back())
  await later
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(/#now$/)
  await expect(question(page)).toHaveText(asked)
})

test('a link that is followed again after Back has its address each time', async ({ page, open, href }) => {
  for (const section of ['/articles/what-trd-is/', '/check/']) {
    await open(section)
    await (section === '/check/' ? goTo(page, 'began') : page.getByRole('main').locator('a[href*="#"]').first().evaluate((link) => link.click()))
    await expect(page).toHaveURL(/#/)
    const stood = page.url()
    for (let time = 0; time < 2; time += 1) {
      await crisis(page).click()
      await expect(page).toHaveURL(href('/crisis/'))
      await page.goBack()
      await expect(page).toHaveURL(stood)
    }
  }
})

test('where something else has emptied the page, links lead to pages with words', async ({ page, open, href, problems }) => {
  problems.allow(/failed request/)
  await open('/glossary/')
  await page.evaluate(() => document.querySelector('main').replaceChildren())
  await crisis(page).click()
  await expect(page).toHaveURL(href('/crisis/'))
  await expect(question(page)).toBeVisible()
})
