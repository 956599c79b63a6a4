// A reader's week: medicines on the first day, a lock, costs before unlocking, a file from another device, another tab, a new build. Every answer stays.
import { begin, enterMedicine } from './check-form.js'
import { expect, test } from './device.js'
import { file, lockAway, saved, told } from './kept.js'

const PASSPHRASE = 'a quiet harbor in the north'
const DAY = 24 * 60 * 60 * 1000
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
const here = (page) => page.getByText('On the page now:')
const given = { taken: 'Yes, nearly every day', outcome: 'No change, or worse', episode: 'Yes', still: 'No', sideEffects: 'No' }

/** Opens what is locked where the reader is. */
async function openThem(page) {
  await page.getByRole('link', { name: 'Open them' }).click()
  await page.getByLabel('Your passphrase').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your passphrase')).toHaveCount(0)
}

/** Goes to the medicines, without a load that would lock again. */
async function toCheck(page) {
  await page.getByRole('link', { name: 'My medicines' }).first().click()
  await press(page, 'Pick up where you left off')
}

test('after a week of coming back every answer is there', async ({ device, host, open }) => {
  test.setTimeout(120_000)
  const first = Date.now()
  const day = async (number) => {
    if (number > 1) await device.restart()
    await device.page.clock.setFixedTime(first + (number - 1) * DAY)
    return device.page
  }

  // Monday: two medicines, then locked on this device.
  let page = await day(1)
  await open('/check/', { on: page })
  await begin(page)
  await enterMedicine(page, { name: 'sertraline (Zoloft, Lustral)', typed: 'zoloft', dose: '150', weeks: '10', ...given })
  await press(page, 'Add another medicine')
  await enterMedicine(page, { name: 'mirtazapine (Remeron, Zispin)', typed: 'remeron', dose: '30', weeks: '8', ...given })
  await open('/your-data/', { on: page })
  await lockAway(page, PASSPHRASE)

  // Tuesday: what it may cost, before anything is opened; then the medicines are wanted.
  page = await day(2)
  await open('/compare/costs/', { on: page })
  await page.locator('#country').selectOption('us')
  await expect(page.locator('#country')).toHaveValue('us')
  await openThem(page)
  await expect(told(page)).toContainText('together now')
  await expect(page.locator('#country')).toHaveValue('us')
  await toCheck(page)
  await expect(page.getByRole('heading', { name: /sertraline/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /mirtazapine/ })).toBeVisible()

  // Wednesday: a file from another device, with one medicine more and one that is known.
  page = await day(3)
  await open('/your-data/', { on: page })
  await page.getByLabel('Your passphrase').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(here(page)).toContainText('2 medicines')
  const trial = (id, dose) => ['trial', id, '', dose, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '']
  await page.getByLabel('Open a file').setInputFiles(file(saved([trial('sertraline', '150'), trial('lithium-aug', '900'), ['asked', 'From the other device?']])))
  await press(page, 'Put both together')
  await expect(here(page)).toContainText('3 medicines, 1 question')

  // Friday: two tabs at once.
  page = await day(5)
  await open('/your-data/', { on: page })
  await page.getByLabel('Your passphrase').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(here(page)).toContainText('3 medicines')
  const other = await device.context.newPage()
  await other.clock.setFixedTime(first + 4 * DAY)
  await open('/compare/what-matters/', { on: other })
  await openThem(other)
  await other.getByRole('checkbox', { name: 'I am afraid for my memory' }).check()
  await expect(here(page)).toContainText('3 medicines, 1 question, 3 other answers')

  // Sunday: a new version of the site.
  host.next()
  page = await day(7)
  await open('/your-data/', { on: page })
  await page.getByLabel('Your passphrase').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(here(page)).toContainText('3 medicines, 1 question')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('navigation', { name: 'The comparison' }).getByRole('link', { name: 'What matters' }).click()
  await expect(page.getByRole('checkbox', { name: 'I am afraid for my memory' })).toBeChecked()
  await expect(page.locator('#country')).toHaveValue('us')
  await toCheck(page)
  for (const name of [/sertraline/, /mirtazapine/, /lithium/]) await expect(page.getByRole('heading', { name })).toBeVisible()
})
