// Ways to type that are not a keyboard's letters one by one: an input method, speech and password managers, a paste with signs nobody sees.
import { begin, chooseMedicine, doseField, press, question, weeksField } from './check-form.js'
import { READY, expect, test } from './fixtures.js'

const name = (page) => page.getByRole('combobox', { name: 'Which medicine was it?' })

/** Sets a field as a program does: no key is heard of, and no `input`. */
const setWithChangeAlone = (field, value) =>
  field.evaluate((element, value) => {
    if (element.type === 'radio') element.checked = true
    else Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set.call(element, value)
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }, value)

test('Enter and arrows that belong to an input method choose nothing', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await name(page).fill('zol')
  await expect(page.getByRole('option').first()).toBeVisible()
  for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
    for (const key of ['ArrowDown', 'Enter']) {
      await name(page).evaluate((element, event) => element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...event })), { key, ...how })
    }
  }
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
  await expect(name(page)).toHaveValue('zol')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(name(page)).not.toHaveValue('zol')
})

test('a list that was closed with Escape opens again with an arrow', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await name(page).fill('zol')
  await expect(name(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(name(page)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowDown')
  await expect(name(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await expect(name(page)).toHaveAttribute('aria-expanded', 'true')
})

test('what is entered with a change alone counts, typed or chosen', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await chooseMedicine(page, 'zoloft', 'sertraline (Zoloft, Lustral)')
  await expect(question(page)).toContainText('and for how long?')
  await setWithChangeAlone(doseField(page), '150')
  await setWithChangeAlone(weeksField(page), '10')
  await press(page, 'Continue')
  await expect(question(page)).toContainText('nearly every day?')
  await setWithChangeAlone(page.getByRole('radio', { name: 'No, it was often missed' }))
  await page.reload()
  await expect(page.locator(READY)).toBeAttached()
  await expect(page.getByRole('radio', { name: 'No, it was often missed' })).toBeChecked()
  await page.goBack()
  await expect(weeksField(page)).toHaveValue('10')
  await expect(doseField(page)).toHaveValue('150')
})

for (const typed of ['zolo\u200bft', '\ufeffZoloft', 'zoloft\u00a0', '\u202azoloft\u202c', 'ｚｏｌｏｆｔ']) {
  test(`a name with signs that nobody sees, or wide letters, is found (${JSON.stringify(typed)})`, async ({ page, open }) => {
    await open('/check/')
    await begin(page)
    await name(page).fill(typed)
    await expect(page.getByRole('option').first()).toHaveText(/sertraline/)
  })
}

test('a press right after typing finds what it pressed, though the field that is left tells of its change', async ({ page, open, href }) => {
  await open('/articles/')
  await page.getByLabel('Search articles, terms and sources').pressSequentially('remission')
  const first = page.getByRole('status').getByRole('listitem').first().getByRole('link')
  await expect(first).toBeVisible()
  await first.click()
  await expect(page).toHaveURL(href('/glossary/') + '#remission')
})
