// Check-ins: the form, the way to help before the score, all of them over time, and what leaves the page on paper and in a calendar.
import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import { expectAccessible } from './axe.js'
import { expect, test } from './fixtures.js'

/** The day that lies so many days back, by the calendar of the browser. */
const daysAgo = (page, days) =>
  page.evaluate((days) => {
    const now = new Date()
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  }, days)

const dayField = (page) => page.getByLabel('Which day is this check-in for?')
const keep = (page) => page.getByRole('button', { name: 'Keep this check-in' }).click()
const newest = (page) => page.getByRole('region', { name: 'Your newest check-in' })
const lines = (page) => page.getByRole('list', { name: /numbers/i })

/** Answers the nine questions with these points. */
async function answer(page, points) {
  for (const [at, point] of points.entries()) await page.locator(`#item-${at + 1}-${point}`).check()
}

async function checkIn(page, day, points, note = '') {
  await dayField(page).fill(day)
  await answer(page, points)
  if (note) await page.getByLabel(/^Side effects/).fill(note)
  await keep(page)
}

/** A row as it is kept. */
const row = (day, points, note = '', difficulty = '') => ['checkin', day, ...points.map(String), String(difficulty), note]

/** Opens the page with these rows. */
async function openWith(page, open, rows) {
  await page.addInitScript((kept) => {
    if (!sessionStorage.getItem('beyond-two-draft')) sessionStorage.setItem('beyond-two-draft', kept)
  }, JSON.stringify(rows))
  await open('/track/')
}

test('two check-ins make a change, and a reload loses nothing', async ({ page, open }) => {
  await open('/track/')
  const [before, today] = [await daysAgo(page, 28), await daysAgo(page, 0)]
  await checkIn(page, before, [2, 2, 2, 2, 2, 2, 2, 2, 0], 'dry mouth')
  await expect(newest(page)).toContainText('a score of 16 out of 27')
  await expect(newest(page)).toContainText('Moderately severe symptoms.')
  await expect(newest(page)).toContainText('no earlier check-in')
  await expect(page.getByRole('heading', { name: 'Your newest check-in' })).toBeFocused()
  await checkIn(page, today, [1, 1, 1, 1, 1, 1, 1, 1, 0])
  for (const words of ['a score of 8 out of 27', 'Mild symptoms.', '8 points lower, in 28 days', 'Lower by at least half.']) {
    await expect(newest(page)).toContainText(words)
  }
  // Where nothing points to harm no help is pressed on anybody; the way there stands in the header as always.
  await expect(newest(page).getByRole('link', { name: /call/i })).toHaveCount(0)
  await page.reload()
  await expect(newest(page)).toContainText('8 points lower, in 28 days')
  await expect(page.getByRole('row').filter({ hasText: 'dry mouth' })).toContainText('16')
})

test('an answer above zero to the ninth question shows the lines at once, and before the score', async ({ page, open }) => {
  await open('/track/')
  await expect(lines(page)).toHaveCount(0)
  await page.locator('#item-9-1').check()
  await expect(page.getByText('Thank you for answering that honestly.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: /988/ }).first()).toBeVisible()
  await expect(page.getByText(/a score of/)).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText(/at risk|alarm/i)
  // Who goes there comes back to what was answered.
  await page.getByRole('link', { name: 'More numbers, and what can help tonight' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Help right now' })).toBeVisible()
  await page.goBack()
  await expect(page.locator('#item-9-1')).toBeChecked()
  await checkIn(page, await daysAgo(page, 1), [0, 0, 0, 0, 0, 0, 0, 0, 2])
  const [help, score] = [newest(page).getByRole('link', { name: /988/ }).first(), newest(page).getByText(/a score of 2 out of 27/)]
  await expect(help).toBeVisible()
  expect((await help.boundingBox()).y).toBeLessThan((await score.boundingBox()).y)
  await expectAccessible(page)
  await page.locator('#item-9-0').check()
  await expect(page.locator('form').getByRole('link', { name: /988/ })).toHaveCount(0)
})

test('a day that is to come, none at all, or one that is taken is told beside the field, and nothing is lost', async ({ page, open }) => {
  await open('/track/')
  await answer(page, [1, 1, 1, 1, 1, 1, 1, 1, 0])
  await keep(page)
  await expect(page.getByText('Choose a date first.')).toBeVisible()
  await dayField(page).fill(await daysAgo(page, -1))
  await keep(page)
  await expect(page.getByText('This date is still to come.')).toBeVisible()
  await expect(dayField(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('#item-8-1')).toBeChecked()
  const day = await daysAgo(page, 3)
  await dayField(page).fill(day)
  await keep(page)
  await expect(newest(page)).toContainText('a score of 8')
  await checkIn(page, day, [2, 1, 1, 1, 1, 1, 1, 1, 0])
  await page.getByRole('button', { name: 'Keep both' }).click()
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(3)
  await checkIn(page, day, [3, 1, 1, 1, 1, 1, 1, 1, 0])
  await page.getByRole('button', { name: 'Put this one in its place' }).click()
  await expect(newest(page)).toContainText('a score of 10')
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(3)
})

test('how hard daily life was is shown with the score, in the table and on paper, and not where it was not answered', async ({ page, open }) => {
  await openWith(page, open, [row('2026-01-04', [2, 2, 2, 2, 2, 2, 2, 2, 0])])
  await expect(newest(page)).toContainText('a score of 16')
  await expect(newest(page)).not.toContainText('Daily life')
  const question = page.getByRole('group', { name: /how difficult have these problems made it/ })
  await expect(question).toContainText('It shows how much daily life is affected.')
  await question.getByLabel('Very difficult').check()
  await checkIn(page, '2026-02-01', [1, 1, 1, 1, 1, 1, 1, 1, 0])
  await expect(newest(page)).toContainText('Daily life: very difficult.')
  const table = page.getByRole('table').first()
  await expect(table.getByRole('columnheader', { name: 'Daily life' })).toBeVisible()
  const cells = await table.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => row.cells[11].textContent))
  expect(cells).toEqual(['very difficult', ''])
  await page.reload()
  await expect(newest(page)).toContainText('Daily life: very difficult.')
  await page.emulateMedia({ media: 'print' })
  await expect(newest(page).getByText('Daily life: very difficult.')).toBeVisible()
  await expect(table.getByText('very difficult')).toBeVisible()
})

test('today is one tap, and is never assumed', async ({ page, open }) => {
  await page.clock.setFixedTime('2027-12-31T23:30:00')
  await open('/track/')
  await expect(dayField(page)).toHaveValue('')
  await keep(page)
  await expect(page.getByText('Choose a date first.')).toBeVisible()
  await page.getByRole('button', { name: 'Today', exact: true }).click()
  await expect(dayField(page)).toHaveValue('2027-12-31')
  await expect(page.getByText('Choose a date first.')).toHaveCount(0)
  await expect(page.getByText('That is today, 31 December 2027.')).toBeVisible()
  await dayField(page).fill('2027-12-24')
  await expect(page.getByText(/That is today/)).toHaveCount(0)
  // Who leaves the page open overnight gets the day that it is now.
  await page.clock.setFixedTime('2028-01-01T00:30:00')
  await page.getByRole('button', { name: 'Today', exact: true }).click()
  await expect(dayField(page)).toHaveValue('2028-01-01')
  await answer(page, [1, 1, 1, 1, 1, 1, 1, 1, 0])
  await keep(page)
  await expect(newest(page)).toContainText('1 January 2028: a score of 8')
})

test('what the scores usually mean can be read before anything is answered', async ({ page, open }) => {
  await open('/track/')
  const bands = page.getByRole('group').filter({ hasText: 'What the scores usually mean' })
  await expect(bands.getByText('20 to 27')).toBeHidden()
  await page.getByText('What the scores usually mean').click()
  await expect(bands.getByRole('listitem')).toHaveCount(5)
  await expect(bands.getByRole('listitem').last()).toContainText('Severe symptoms. That is what 20 to 27 points usually mean')
  await bands.getByRole('button', { name: /^Source/ }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('without an answer there is no score, and none is made up', async ({ page, open }) => {
  await open('/track/')
  await dayField(page).fill(await daysAgo(page, 0))
  await answer(page, [1, 1, 1, 1, 1, 1, 1])
  await keep(page)
  await expect(page.getByText('These questions have no answer yet: 8, 9.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep it without a score' }).click()
  await expect(newest(page)).toContainText('no score, because an answer is missing (8, 9)')
})

test('the picture and the table say the same, over the tries of the history', async ({ page, open }) => {
  const trial = ['trial', 'sertraline', '', '100', '6', '0', '', '0', '0', '2026-01', '', '', '', '', '', '', '', '', '', '', '', '', '']
  await openWith(page, open, [
    trial,
    row('2026-01-04', [2, 2, 2, 2, 2, 2, 2, 2, 0]),
    row('2026-02-01', [1, 1, 1, 1, 1, 1, 1, 1, 0], 'dry mouth'),
    row('2026-03-01', [1, 1, 1, 1, 0, 0, 0, 0, 0]),
  ])
  const chart = page.getByRole('img', { name: '3 scores from 4 January 2026 to 1 March 2026' })
  await expect(chart).toBeVisible()
  await expect(chart).toContainText('sertraline')
  await expect(newest(page)).toContainText('the first check-in after you began your newest medicine')
  const table = page.getByRole('table').first()
  const scores = await table.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => Number(row.cells[1].textContent)))
  expect(scores).toEqual([4, 8, 16])
  // The higher the score, the higher its mark; by as much as the table says.
  const marks = await chart.locator('circle').evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('cy'))))
  expect(marks).toHaveLength(3)
  const point = (marks[2] - marks[0]) / 12
  expect(marks.map((mark) => Math.round((marks[2] - mark) / point) + 4)).toEqual([16, 8, 4])
  await expect(page.getByRole('img', { name: 'Sleep: first 2, now 1' })).toBeVisible()
})

test('five thousand check-ins stay a picture and a page', async ({ page, open }) => {
  const day = (at) => new Date(Date.UTC(2012, 0, 1) + at * 86_400_000).toISOString().slice(0, 10)
  const rows = Array.from({ length: 5_000 }, (_, at) => row(day(at), Array.from({ length: 9 }, (_, item) => (at + item) % 3)))
  const begun = Date.now()
  await openWith(page, open, rows)
  await expect(newest(page)).toContainText('a score of')
  expect(Date.now() - begun).toBeLessThan(8_000)
  const chart = page.getByRole('img', { name: /^5000 scores/ })
  expect((await chart.locator('.line').getAttribute('d')).match(/[ML]/g).length).toBeLessThanOrEqual(160)
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(11)
  await page.locator('#item-1-2').check()
  await expect(page.locator('#item-1-2')).toBeChecked()
})

test('a check-in can be changed, taken out, and brought back', async ({ page, open }) => {
  await openWith(page, open, [row('2026-01-04', [2, 2, 2, 2, 2, 2, 2, 2, 0]), row('2026-02-01', [1, 1, 1, 1, 1, 1, 1, 1, 0])])
  await page.getByText('Change or take out a check-in').click()
  await page.getByLabel('Which one?').selectOption({ label: '1 February 2026: 8' })
  await page.getByRole('button', { name: 'Take it out' }).click()
  await expect(newest(page)).toContainText('a score of 16')
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(newest(page)).toContainText('a score of 8')
  await page.getByLabel('Which one?').selectOption({ label: '1 February 2026: 8' })
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(dayField(page)).toHaveValue('2026-02-01')
  await page.locator('#item-1-3').check()
  await keep(page)
  // It takes its own place, and is not asked about.
  await expect(newest(page)).toContainText('a score of 10')
  await expect(page.getByRole('button', { name: 'Put this one in its place' })).toHaveCount(0)
  // On another day it is the same check-in still; the other one is asked about where its day is taken.
  await page.getByLabel('Which one?').selectOption({ label: '1 February 2026: 10' })
  await page.getByRole('button', { name: 'Change it' }).click()
  await dayField(page).fill('2026-01-04')
  await keep(page)
  await page.getByRole('button', { name: 'Keep both' }).click()
  await expect(page.getByLabel('Which one?').getByRole('option')).toHaveText(['Choose a date', '4 January 2026: 10', '4 January 2026: 16'])
})

test('another scale is a number with a name, within its own bounds', async ({ page, open }) => {
  await open('/track/')
  await page.getByText('Another scale, as a number').click()
  await page.getByLabel('What is the scale called?').fill('QIDS-SR16')
  await page.getByLabel('The highest number of that scale').fill('27')
  await page.getByLabel('Which day is it for?').fill(await daysAgo(page, 2))
  await page.getByLabel('The number', { exact: true }).fill('28')
  await page.getByRole('button', { name: 'Keep this number' }).click()
  await expect(page.getByText('On this scale, numbers run from 0 to 27.')).toBeVisible()
  await page.getByLabel('The number', { exact: true }).fill('12')
  await page.getByRole('button', { name: 'Keep this number' }).click()
  await expect(page.getByRole('heading', { name: 'QIDS-SR16' })).toBeVisible()
  await expect(page.getByRole('table')).toContainText('12 of 27')
})

test('a reminder is a file that a calendar opens, and says nothing of what it is about', async ({ page, open }) => {
  await open('/track/')
  await page.getByText('A reminder in your own calendar').click()
  await page.getByLabel('First day').fill('2028-02-29')
  const make = page.getByRole('button', { name: 'Make the file' })
  await make.click()
  await expect(page.getByText('Choose a time first.')).toBeVisible()
  await page.getByLabel('Time', { exact: true }).fill('09:30')
  await page.getByLabel('How often').selectOption('4')
  const downloading = page.waitForEvent('download')
  await make.click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('check-in.ics')
  const text = await readFile(await download.path(), 'utf8')
  expect(text.split('\n').every((line, at, all) => line.endsWith('\r') || at === all.length - 1)).toBe(true)
  expect(text).not.toMatch(/beyond|depress|phq|mood|medicine/i)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'))
  expect([event.summary, event.startDate.toString(), event.isRecurring()]).toEqual(['Check-in', '2028-02-29T09:30:00', true])
  expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone)
  const next = event.iterator()
  next.next()
  expect(next.next().toString()).toBe('2028-03-28T09:30:00')
  expect(event.uid.length).toBeGreaterThan(8)
})

test('a phone shows it without a sideways scroll, and a keyboard is enough', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openWith(page, open, [row('2026-01-04', [2, 2, 2, 2, 2, 2, 2, 2, 1], 'a very long note '.repeat(15)), row('2026-02-01', [1, 1, 1, 1, 1, 1, 1, 1, 1])])
  await expect(newest(page)).toContainText('a score of 9')
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await wide()).toBe(0)
  await page.locator('#item-1-0').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#item-1-1')).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(page.locator('#item-2-0')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.locator('#item-2-0')).toBeChecked()
  await expectAccessible(page)
})

test('what is kept here goes with everything else, and not with the self-check', async ({ page, open }) => {
  await open('/track/')
  await checkIn(page, await daysAgo(page, 1), [2, 2, 2, 2, 2, 2, 2, 2, 0])
  await expect(newest(page)).toContainText('a score of 16')
  const held = () => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
  expect(await held()).toContain('checkin')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await expect(page.getByText('On the page now:')).toContainText('1 check-in')
  await page.getByRole('link', { name: 'Hide and clear' }).click()
  await page.waitForURL(/blank/)
  expect(await held()).not.toContain('checkin')
})

test('on paper stand the score, the picture, the table and who made the questionnaire', async ({ page, open }) => {
  await openWith(page, open, [row('2026-01-04', [2, 2, 2, 2, 2, 2, 2, 2, 2], 'dry mouth'), row('2026-02-01', [1, 1, 1, 1, 1, 1, 1, 1, 0], '', 2)])
  await expect(newest(page)).toContainText('a score of 8')
  await page.emulateMedia({ media: 'print' })
  for (const words of ['a score of 8 out of 27', 'dry mouth', 'No permission required to reproduce']) await expect(page.getByText(words).last()).toBeVisible()
  await expect(page.getByRole('img', { name: /^2 scores/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep this check-in' })).toBeHidden()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
})

test('who has no script gets the questionnaire on paper, and the way to help', async ({ reader, href }) => {
  await reader.goto(href('/track/'))
  const main = reader.getByRole('main')
  await expect(main.getByRole('rowheader', { name: /^9\. Thoughts that you would be better off dead/ })).toBeVisible()
  await expect(main).toContainText('developed by Drs. Robert L. Spitzer')
  await expect(main.getByRole('link', { name: 'Crisis help' })).toBeVisible()
})
