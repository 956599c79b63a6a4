// One story: the first page knows, from nothing but what is on the device, what the next thing is.
import { expect, test } from './fixtures.js'
import { file, saved } from './kept.js'

const sertraline = ['trial', 'sertraline', '', '150', '10', '0', '', '0', '1']
const duloxetine = ['trial', 'duloxetine', '', '60', '8', '0', '', '0', '1']
const checkIn = (days) => {
  const day = new Date()
  day.setDate(day.getDate() - days)
  const two = (number) => String(number).padStart(2, '0')
  return ['checkin', `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`, '1', '1', '1', '1', '1', '1', '1', '1', '0', '', '']
}

const again = (page) => page.getByRole('region', { name: 'Pick up where you left off' })

for (const [state, rows, offer, address, heading] of [
  ['one medicine', [sertraline], 'Continue with my medicines', '/check/#medicines', 'Your medicines so far'],
  ['two medicines', [sertraline, duloxetine], 'Begin a check-in', '/track/', 'Check-ins'],
  ['two medicines and a check-in', [sertraline, duloxetine, checkIn(13)], 'Plan a visit', '/visit/', 'The questions that matter most'],
  ['a visit that is planned', [sertraline, duloxetine, checkIn(13), ['visit', '', 'That it fades.']], 'Make my one page', '/check/summary/', undefined],
  ['two medicines and a check-in of two weeks ago', [sertraline, duloxetine, checkIn(14)], 'How are you doing now?', '/track/', 'Check-ins'],
  ['a check-in that was begun', [['checkin-begun', checkIn(0)[1], '2']], 'Finish it', '/track/', 'Check-ins'],
]) {
  test(`who comes back with ${state} is offered one next thing: ${offer}`, async ({ page, open, href }) => {
    await open('/your-data/')
    await page.getByLabel('Open a file').setInputFiles(file(saved(rows)))
    await page.getByRole('button', { name: 'Use those instead of these' }).click()
    await page.getByRole('banner').getByRole('link', { name: 'Beyond Two' }).click()
    // One thing, and beside it the five ways that are always there.
    await expect(again(page).getByRole('paragraph')).toHaveCount(1)
    await expect(again(page).getByRole('link')).toHaveText([offer, 'My medicines', 'What they add up to', 'Check-ins', 'Plan a visit', 'My one page'])
    await again(page).getByRole('link', { name: offer }).first().click()
    await expect(page).toHaveURL(href(address))
    if (heading) await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible()
  })
}

test('who has entered nothing sees what there is at the end', async ({ page, open }) => {
  await open('/')
  await expect(page.getByRole('region', { name: 'Pick up where you left off' })).toHaveCount(0)
  await expect(page.getByRole('figure').getByRole('link', { name: 'one page for your clinician' })).toBeVisible()
})
