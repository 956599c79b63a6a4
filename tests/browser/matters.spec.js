// What matters to you: only what fits is shown, what to ask first comes first, and it stays on this device.
import { expectAccessible } from './axe.js'
import { READY, expect, test } from './fixtures.js'

const NOTHING_CHOSEN = 'Nothing is chosen yet. Mark what fits you to see only the lines that apply.'
const lines = (page) => page.locator('#fit-lines > li')

test('before anything is chosen the lines are folded, and every line can be read', async ({ page, open }) => {
  await open('/compare/what-matters/')
  await expect(page.getByText(NOTHING_CHOSEN)).toBeVisible()
  await expect(lines(page).first()).toBeHidden()
  await page.getByText('The lines', { exact: true }).click()
  expect(await lines(page).locator('visible=true').count()).toBeGreaterThan(40)
})

test('choices leave only the lines that fit, reasons to ask first, with why and how strongly', async ({ page, open }) => {
  await open('/compare/what-matters/')
  await page.getByLabel('Where do you live?').selectOption('United States')
  await page.getByLabel('In the US: how would you pay?').selectOption({ index: 1 })
  await page.getByLabel('I am afraid of needles, or my veins are poor').check()
  await page.getByLabel(/^I have or had an aneurysm/).check()
  await expect(page.getByText('3 lines fit what you chose.')).toBeVisible()
  const shown = lines(page).locator('visible=true')
  await expect(shown).toHaveCount(3)
  await expect(shown.nth(0)).toContainText('Ask before either.')
  await expect(shown.nth(1)).toContainText('Private insurance in the US.')
  await expect(shown.nth(1).getByRole('definition')).toHaveText(['points away from it', 'points toward it', 'strong: money'])
  await expect(shown.nth(1)).toContainText('What would change this:')
  await expect(shown.nth(2)).toContainText(/How strongly\s*moderate: how it is done/)
  await expectAccessible(page, 'with choices and sums')
})

test('someone in danger is shown help before all else', async ({ page, open }) => {
  await open('/compare/what-matters/')
  await page.getByLabel('Speed matters most to me').check()
  await page.getByLabel(/^I am in danger now/).check()
  const first = lines(page).locator('visible=true').first()
  await expect(first.getByRole('link', { name: 'Get help now' }).first()).toHaveAttribute('href', /crisis\/$/)
})

test('no line is a verdict', async ({ page, open }) => {
  await open('/compare/what-matters/')
  const words = await page.locator('#my-picture').innerText()
  expect(words).not.toMatch(/you should|better for you|best choice|recommend/i)
})

test('choices stay while moving about and after a reload, never in the address, and can be cleared', async ({ page, open }) => {
  await open('/compare/what-matters/')
  await page.getByLabel('Where do you live?').selectOption('Scotland')
  await page.getByLabel('Something else that matters to you').fill('My sister’s wedding in May')
  const menu = page.getByRole('navigation', { name: 'The comparison' })
  await menu.getByRole('link', { name: 'Costs' }).click()
  await expect(page.getByLabel('Where do you live?')).toHaveValue('scotland')
  await page.getByText('Change the numbers').click()
  await page.getByLabel('What do you pay for a visit?').first().fill('$1,200')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Read' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Articles')
  await page.goBack()
  await expect(page.getByLabel('Where do you live?')).toHaveValue('scotland')
  await page.reload()
  await page.locator(READY).waitFor()
  await expect(page.getByLabel('Where do you live?')).toHaveValue('scotland')
  await expect(page.getByLabel('What do you pay for a visit?').first()).toHaveValue('$1,200')
  await menu.getByRole('link', { name: 'What matters' }).click()
  await expect(page.getByText('1 line fits what you chose.')).toBeVisible()
  await expect(page.getByLabel('Something else that matters to you')).toHaveValue('My sister’s wedding in May')
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('')
  expect(await page.evaluate(() => [localStorage.length, document.cookie, JSON.stringify(history.state)])).toEqual([0, '', expect.not.stringContaining('wedding')])
  await page.getByRole('button', { name: 'Clear my choices on this page' }).click()
  await expect(page.getByText('Your choices on this page are cleared')).toBeVisible()
  await expect(page.getByLabel('Where do you live?')).toHaveValue('')
  await expect(page.getByText(NOTHING_CHOSEN)).toBeVisible()
  await menu.getByRole('link', { name: 'Costs' }).click()
  await expect(page.getByLabel('Where do you live?')).toHaveValue('')
  await expect(page.getByText('Choose where you live, and you’ll see here what a year may cost.').first()).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('wedding')
})

test('the lines that fit can be copied as text', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('/compare/what-matters/')
  await page.getByLabel('I am afraid of needles, or my veins are poor').check()
  await page.getByRole('button', { name: 'Copy these lines as text' }).click()
  await expect(page.getByText('Copied as text.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Needles or poor veins.')
  expect(copied).not.toContain('Private insurance in the US.')
})

test('with the keyboard alone a country is chosen and its sums are read', async ({ page, open }) => {
  await open('/compare/costs/')
  await page.getByLabel('Where do you live?').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('img', { name: /^A year, Ketamine/ })).toBeVisible()
  const tables = page.locator('summary', { hasText: 'The totals as tables' })
  for (let presses = 0; presses < 60 && !(await tables.evaluate((fold) => fold === document.activeElement)); presses += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'Your totals' })).toBeVisible()
})

test('with the keyboard alone choices are made and read, and what has the focus is never covered', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open('/compare/what-matters/')
  await page.getByLabel('Where do you live?').focus()
  const first = page.getByLabel('I want the one that works better')
  for (let presses = 0; presses < 60 && !(await first.evaluate((box) => box === document.activeElement)); presses += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(first).toBeChecked()
  await expect(page.getByText('1 line fits what you chose.')).toBeVisible()
  for (let presses = 0; presses < 45; presses += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const { left, top, bottom, width } = document.activeElement.getBoundingClientRect()
      const found = document.elementFromPoint(left + Math.min(width / 2, 12), (top + bottom) / 2)
      return document.activeElement.contains(found) || found?.contains(document.activeElement) || document.activeElement.outerHTML
    })
    expect(seen).toBe(true)
  }
})
