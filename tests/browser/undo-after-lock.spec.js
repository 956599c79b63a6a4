// What was cleared, replaced or put together can be brought back after the lock as before it, and is as unreadable as the rest meanwhile.
import { begin, enterMedicine, press as pressInForm, question } from './check-form.js'
import { expect, test } from './fixtures.js'
import { SECRET, bringIn, file, lockAway, onDevice, saved } from './kept.js'

const PASSPHRASE = 'a quiet harbor'
const UNDO_FILE = 'Undo: bring back what was here before'
const UNDO_CLEARING = 'Undo: bring every answer back'
const here = (page) => page.getByText('On the page now:')
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()

/** Locks once all is saved, and sees that nothing of it can be had without the passphrase. */
async function lock(page) {
  const lockedNote = page.getByText('On this device, locked with your passphrase. What you enter')
  await expect(async () => {
    await press(page, 'Lock now')
    await expect(lockedNote).toBeVisible({ timeout: 1_000 })
  }).toPass()
  expect(await onDevice(page)).not.toContain(SECRET)
  for (const name of [UNDO_FILE, UNDO_CLEARING]) await expect(page.getByRole('button', { name })).toBeHidden()
}

async function unlock(page) {
  await page.getByLabel('Your passphrase').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
}

for (const [way, choice, then] of [
  ['replaced', 'Use those instead of these', '1 medicine'],
  ['put together', 'Put both together', '3 medicines'],
]) {
  test(`what a file has ${way} can be brought back after the lock, and after a reload`, async ({ page, open }) => {
    await open('/your-data/')
    await bringIn(page)
    await lockAway(page)
    await page.getByLabel('Open a file').setInputFiles(file(saved([['trial', 'fluoxetine', '', '20', ...Array(18).fill('')]])))
    await press(page, choice)
    await expect(here(page)).toContainText(then)
    await lock(page)
    await unlock(page)
    await expect(here(page)).toContainText(then)
    await page.reload()
    await unlock(page)
    await expect(here(page)).toContainText(then)
    await press(page, UNDO_FILE)
    await expect(here(page)).toContainText('2 medicines')
    await expect(page.getByRole('button', { name: UNDO_FILE })).toBeHidden()
    await lock(page)
    await unlock(page)
    await expect(here(page)).toContainText('2 medicines')
    await expect(page.getByRole('button', { name: UNDO_FILE })).toBeHidden()
  })
}

test('what was cleared can be brought back after the lock, where the reader is', async ({ page, open }) => {
  await open('/check/')
  await begin(page)
  await enterMedicine(page, { own: 'the white one', dose: '417', weeks: '8' })
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await lockAway(page)
  const toCheck = () => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My medicines' }).click()
  await toCheck()
  await pressInForm(page, 'Clear every answer')
  await expect(page.getByText('Every answer is cleared.')).toBeVisible()
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await lock(page)
  await toCheck()
  await expect(page.getByRole('button', { name: UNDO_CLEARING })).toBeHidden()
  await page.reload()
  await page.getByRole('link', { name: 'Open them' }).click()
  await unlock(page)
  await pressInForm(page, UNDO_CLEARING)
  await expect(page.getByText('Every answer is back.')).toBeVisible()
  await pressInForm(page, 'Pick up where you left off')
  await expect(question(page)).toHaveText('Your medicines so far')
  await expect(page.getByRole('main')).toContainText('the white one')
  await expect(page.getByRole('button', { name: UNDO_CLEARING })).toHaveCount(0)
})

test('whoever deletes everything has nothing to bring back', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page)
  await lockAway(page)
  await page.getByLabel('Open a file').setInputFiles(file(saved([['asked', 'And then?']])))
  await press(page, 'Use those instead of these')
  await expect(page.getByRole('button', { name: UNDO_FILE })).toBeVisible()
  await press(page, 'Delete everything')
  await press(page, 'Yes, delete everything')
  await expect(here(page)).toContainText('no answers')
  await expect(page.getByRole('button', { name: UNDO_FILE })).toBeHidden()
  expect(await onDevice(page)).toBeNull()
})
