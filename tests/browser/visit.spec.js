// The appointment: questions from what was entered, with their reasons; how to begin; what to bring; one page; what came of it.
import { expectAccessible } from './axe.js'
import { expect, test } from './fixtures.js'
import { lockAway } from './kept.js'

/** The row of a try, see src/ui/form/kept.rs. */
const trial = (medicine, { name = '', dose = '', weeks = '', taken = '0', benefit = '', still = '1', sideEffects = '', started = '' } = {}) => [
  ...['trial', medicine, name, dose, weeks, taken, '', '0', still, started, '', '', '', '', ''],
  ...[benefit, '', sideEffects, weeks, '1', '', '', ''],
]
const SERTRALINE = trial('sertraline', { dose: '150', weeks: '10', benefit: '0' })
const BUPROPION = trial('bupropion-xl', { dose: '300', weeks: '8', benefit: '1' })
const checkIn = (day, points) => ['checkin', day, ...points.map(String), '', '']

/** Opens the page with these rows, as a reload would bring them back. */
async function openWith(page, open, rows, route = '/visit/') {
  await page.addInitScript((kept) => {
    if (!sessionStorage.getItem('beyond-two-draft')) sessionStorage.setItem('beyond-two-draft', kept)
  }, JSON.stringify(rows))
  await open(route)
}

const asked = (page) => page.getByRole('region', { name: 'The questions that matter most' })
const three = (page) => asked(page).getByRole('list').first().getByRole('listitem')
const minute = (page) => page.getByLabel('What to say first')
const sheet = (page) => page.locator('#visit-page')
const button = (page, name) => page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' })
const rowsOf = (page) => page.evaluate(() => sessionStorage.getItem('beyond-two-draft') ?? '')

test('somebody new gets three questions that anyone can ask, and a way to more', async ({ page, open }) => {
  await open('/visit/')
  await expect(three(page)).toHaveCount(3)
  await expect(three(page).first()).toContainText('Could something else be behind this')
  await expect(three(page).first()).toContainText('Why it’s here: Anyone can ask this')
  await expect(asked(page).getByRole('link', { name: 'your medicines' })).toBeVisible()
  await expect(minute(page)).toHaveValue(/I’m here because my depression has not lifted/)
  await expectAccessible(page)
})

test('the questions come from the history, with their reasons', async ({ page, open }) => {
  const unsettled = trial('mirtazapine', { weeks: '8', benefit: '0' })
  await openWith(page, open, [SERTRALINE, unsettled, ['first', '', '', '', '1', '', '', '']])
  await expect(three(page).nth(0)).toContainText('Could I have sleep apnea')
  await expect(three(page).nth(0)).toContainText('You marked it on the list of what to check first.')
  await expect(three(page).nth(1)).toContainText('For mirtazapine: the highest dose.')
  await expect(three(page).nth(1)).toContainText('Whether this try counts depends on it.')
})

test('what may be dangerous comes first: check-ins, what is taken, a change that is planned', async ({ page, open }) => {
  await openWith(page, open, [
    SERTRALINE,
    BUPROPION,
    ['taken', 'phenelzine', ''],
    ['taken', 'sertraline', ''],
    ['change', 'phenelzine', '', 'sertraline', '', ''],
    ['choice', 'chosen-cost', 'on'],
    checkIn('2026-10-01', [1, 1, 1, 1, 1, 1, 1, 1, 0]),
    checkIn('2026-11-01', [2, 2, 2, 2, 2, 2, 2, 2, 1]),
  ])
  await expect(three(page).nth(0)).toContainText('How do we keep me safe')
  await expect(three(page).nth(0).getByRole('link', { name: 'Crisis help' })).toBeVisible()
  await expect(three(page).nth(1)).toContainText(/I take phenelzine and sertraline, and I read that the two aren’t taken together/)
  await expect(three(page).nth(1)).toContainText('a pharmacist can answer it today')
  await expect(three(page).nth(2)).toContainText('My score has gone up by 9 points')
  await expect(asked(page)).toContainText('If I switch from phenelzine to sertraline')
  await page.getByText(/may be worth asking/).click()
  await expect(asked(page)).toContainText('Two fair tries did not help me enough')
  await expect(asked(page)).toContainText('This matters to me: “What I pay matters a lot”')
  await expect(page.getByRole('main')).not.toContainText(/at risk|alarm/i)
  await expectAccessible(page)
})

test('questions are left out, brought back, put first, added in own words; a reload loses nothing', async ({ page, open }) => {
  await open('/visit/')
  await button(page, /^Leave out: Could something else/).click()
  await expect(three(page)).toHaveCount(2)
  await expect(page.getByRole('heading', { name: 'The questions that matter most' }).first()).toBeFocused()
  await page.getByText('Left out', { exact: true }).click()
  await button(page, /^Bring back: Could something else/).click()
  await expect(three(page)).toHaveCount(3)
  const own = page.getByLabel('A question of your own')
  await button(page, 'Add my question').click()
  await expect(page.getByText('Write a question first.')).toBeVisible()
  await own.fill('Can I drive afterwards? <b>"one"</b>')
  await button(page, 'Add my question').click()
  await expect(own).toHaveValue('')
  await expect(three(page).first()).toContainText('Can I drive afterwards? <b>"one"</b>')
  await own.fill('Can I drive afterwards? <b>"one"</b>')
  await button(page, 'Add my question').click()
  await expect(page.getByText('That question is on the list already.')).toBeVisible()
  await button(page, /^Put first: How will we tell/).click()
  await expect(three(page).first()).toContainText('How will we tell whether it works')
  await page.reload()
  await expect(three(page).nth(1)).toContainText('Can I drive afterwards?')
  await expect(three(page).first()).toContainText('How will we tell whether it works')
  await expect(own).toHaveValue('Can I drive afterwards? <b>"one"</b>')
  await button(page, /^Leave out: Can I drive/).click()
  await expect(three(page).first()).not.toContainText('Can I drive')
})

test('the first minute follows the history, until it is changed', async ({ page, open }) => {
  await openWith(page, open, [SERTRALINE, BUPROPION, checkIn('2026-11-01', [2, 2, 2, 2, 2, 2, 2, 2, 0])])
  await expect(minute(page)).toHaveValue(/So far I’ve tried sertraline 150 mg a day for 10 weeks, bupropion.* 300 mg a day for 8 weeks\.\nNeither helped enough\.\nThe last PHQ-9 score was 16 out of 27, on 1 November 2026\./)
  await page.getByLabel('A plan for what comes next').check()
  await page.getByLabel('What worries you most').fill('That it fades.')
  await expect(minute(page)).toHaveValue(/What I’d like today: a plan for what comes next\.\nWhat worries me most: That it fades\./)
  await minute(page).fill('Good morning. I’ll read this out.')
  await expect(page.getByText('You changed it, so it no longer follows what you enter.')).toBeVisible()
  await page.getByLabel('Fewer side effects').check()
  await expect(minute(page)).toHaveValue('Good morning. I’ll read this out.')
  await expect(sheet(page)).toContainText('Good morning. I’ll read this out.')
  await page.reload()
  await expect(minute(page)).toHaveValue('Good morning. I’ll read this out.')
  await button(page, 'Write it again').click()
  await expect(minute(page)).toHaveValue(/fewer side effects/)
})

test('a letter asks for records, is filled from the medicines, and stays as it was changed', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWith(page, open, [SERTRALINE, BUPROPION])
  await page.getByLabel('A printout of every fill from the pharmacy').check()
  await expect(sheet(page)).toContainText('What I’ve brought')
  await button(page, 'Write a letter that asks for records').click()
  const letter = page.getByLabel('Letter', { exact: true })
  await expect(letter).toBeFocused()
  await expect(letter).toHaveValue(/Please send me a printout[^]*- sertraline 150 mg a day for 10 weeks/)
  await letter.fill('Dear pharmacy, = "please"')
  await button(page, 'Copy the letter').click()
  await expect(page.getByText('Copied as text.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Dear pharmacy, = "please"')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Dear pharmacy, = "please"').last()).toBeVisible()
  await expect(sheet(page)).toBeHidden()
  await page.emulateMedia({ media: null })
  await button(page, 'Close the letter').click()
  await page.reload()
  await button(page, 'Write a letter that asks for records').click()
  await expect(letter).toHaveValue('Dear pharmacy, = "please"')
})

test('for somebody one cares for, all of it says so', async ({ page, open }) => {
  await openWith(page, open, [SERTRALINE, BUPROPION, ['first', '', '', '1', '', '', '', '']])
  await page.getByLabel('For someone I care for').check()
  await expect(three(page).nth(0)).toContainText('Which blood tests should they have')
  await expect(three(page).nth(1)).toContainText('Two fair tries did not help them enough')
  await expect(minute(page)).toHaveValue(/So far they’ve tried sertraline/)
  await expect(page.getByLabel('What worries them most')).toBeVisible()
  await button(page, 'Write a letter that asks for records').click()
  await expect(page.getByLabel('Letter', { exact: true })).toHaveValue(/their signed consent/)
  await button(page, 'Close the letter').click()
  await expect(sheet(page)).not.toContainText(/\bmy depression|I’ve tried|for me\b/)
  await page.reload()
  await expect(page.getByLabel('For someone I care for')).toBeChecked()
})

test('a no among the four questions says what could still help, and nothing is counted', async ({ page, open }) => {
  await open('/visit/')
  await page.getByText('Is it time to choose?').click()
  const one = page.getByRole('group', { name: /matter most to you/ })
  await one.getByLabel('Not yet').check()
  await expect(one.getByRole('link', { name: 'Mark what matters' })).toBeVisible()
  await one.getByLabel('Yes').check()
  await expect(one.getByRole('link')).toHaveCount(0)
})

test('notes are kept; a date that is none and a thousand words are told beside the field, and nothing is lost', async ({ page, open }) => {
  await open('/visit/')
  const next = page.getByLabel('When the next visit is')
  await page.getByLabel('What was decided').fill('Raise it, then wait four weeks.')
  await next.fill('2027-02-30')
  await expect(page.getByText('There is no such date.')).toBeVisible()
  await expect(next).toHaveAttribute('aria-invalid', 'true')
  await next.fill('Tuesday at 3')
  await expect(page.getByText('There is no such date.')).toBeHidden()
  const novel = 'quiet harbor '.repeat(1_000)
  await page.getByLabel('What worries you most').fill(novel)
  await expect(page.getByText(/^That’s 12,?999 characters\. Only the first 200 will print, but all of it is kept\./).first()).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('What worries you most')).toHaveValue(novel)
  await expect(page.getByLabel('What was decided')).toHaveValue('Raise it, then wait four weeks.')
  await expect(next).toHaveValue('Tuesday at 3')
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})

test('it all prints to one page, of either paper, with the picture of the scores', async ({ page, open }) => {
  const many = ['venlafaxine-xr', 'mirtazapine', 'nortriptyline', 'phenelzine', 'escitalopram', 'duloxetine', 'vortioxetine', 'fluoxetine'].map((medicine) => trial(medicine, { dose: '60', weeks: '9', benefit: '2' }))
  const rows = [
    trial('', { name: 'A medicine with a very long name. '.repeat(5), dose: '10', weeks: '6', benefit: '5', still: '0' }),
    BUPROPION,
    ...many,
    ...['Could this be my thyroid?', 'What does it cost, and who pays for it?', 'Who can drive me?', 'How long until we know?', 'And then?'].map((text) => ['asked', `${text} ${'More words on it. '.repeat(11)}`]),
    ...['next-step', 'understand', 'options', 'side-effects', 'tests', 'therapy', 'daily', 'bad-days', 'paperwork'].map((aim) => ['visit-aim', aim]),
    ['visit', 'To sleep again. '.repeat(18), 'That it all fades again. '.repeat(12), 'A long beginning. '.repeat(50), '', 'Something long. '.repeat(20), '2026-12-08', 'Sleep. '.repeat(30), '', '', '', '', ''],
    ...Array.from({ length: 12 }, (_, at) => checkIn(`2026-${String(at + 1).padStart(2, '0')}-01`, Array.from({ length: 9 }, (_, item) => (at + item) % 3))),
  ]
  await openWith(page, open, rows)
  await expect(sheet(page).getByRole('img', { name: /^12 scores/ })).toBeVisible()
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [], `pages of ${format}`).toHaveLength(1)
  }
  await page.emulateMedia({ media: 'print' })
  await expect(sheet(page)).toContainText('and 2 others, on the full sheet')
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeHidden()
  await expect(page.getByLabel('What was decided')).toBeHidden()
})

test('with the history it prints to two pages, of either paper, and to one again without it', async ({ page, open }) => {
  const six = ['venlafaxine-xr', 'mirtazapine', 'nortriptyline', 'escitalopram'].map((medicine) => trial(medicine, { dose: '60', weeks: '9', benefit: '2', started: '2024-01' }))
  await openWith(page, open, [SERTRALINE, BUPROPION, ...six, checkIn('2026-10-01', [2, 2, 2, 2, 2, 2, 2, 2, 0]), checkIn('2026-11-01', [1, 1, 1, 1, 1, 1, 1, 1, 0])])
  await expect(page.locator('.second-sheet')).toBeEmpty()
  const box = page.getByLabel('Add my treatment history as a second page')
  await box.check()
  const second = page.locator('.second-sheet')
  await expect(second.getByRole('row', { name: /sertraline/ })).toContainText('usual 50 to 200')
  await expect(second.getByRole('row', { name: /US regulator/ })).toBeVisible()
  await expectAccessible(page, 'both pages')
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [], `pages of ${format}`).toHaveLength(2)
  }
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  await box.uncheck()
  await expect(second).toBeEmpty()
  expect((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})

test('a history that does not come is told beside its box, and comes with another try', async ({ page, open, problems }) => {
  problems.allow(/^console (error|warning): .*(split_|wasm|WebAssembly|Failed to load resource|Failed to fetch)/i)
  problems.allow(/^failed request: \S+\/app\/\S+\.wasm /)
  await page.route('**/app/*/split_sheet.wasm', (route) => route.abort('internetdisconnected'))
  await openWith(page, open, [SERTRALINE])
  await page.getByLabel('Add my treatment history as a second page').check()
  const second = page.locator('.second-sheet')
  await expect(second.getByRole('alert')).toBeVisible()
  await page.unroute('**/app/*/split_sheet.wasm')
  await second.getByRole('button', { name: 'Try again' }).click()
  await expect(second).toContainText('Self-reported')
})

test('who has entered no medicine is offered no second page', async ({ page, open }) => {
  await open('/visit/')
  await expect(page.getByLabel('Add my treatment history as a second page')).toBeHidden()
})

test('the lock, another page and leaving cover it', async ({ page, open }) => {
  await open('/visit/')
  await page.getByLabel('What was decided').fill('Qzxunlikely')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await expect(page.getByText('On the page now:')).toContainText('1 other answer')
  await lockAway(page)
  const device = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(device).not.toContain('Qzxunlikely')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Plan a visit' }).click()
  await expect(page.getByLabel('What was decided')).toHaveValue('Qzxunlikely')
  await page.getByRole('link', { name: 'Hide and clear' }).click()
  await page.waitForURL(/blank/)
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Qzxunlikely')
})

test('deleting everything takes it along', async ({ page, open }) => {
  await openWith(page, open, [SERTRALINE, ['visit', '', '', '', '', 'Qzxunlikely', '', '', '', '', '', '', '']])
  await expect(page.getByLabel('What was decided')).toHaveValue('Qzxunlikely')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await button(page, 'Delete everything').click()
  await button(page, 'Yes, delete everything').click()
  await expect.poll(() => rowsOf(page)).not.toContain('Qzxunlikely')
})

test('a narrow phone and a keyboard are enough', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openWith(page, open, [SERTRALINE, trial('', { name: 'averylongnamewithoutanyblank'.repeat(6), dose: '10', weeks: '3', benefit: '0' }), ['asked', 'Donaudampfschifffahrt'.repeat(10)]])
  await expect(three(page)).toHaveCount(3)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  await page.getByLabel('A plan for what comes next').focus()
  await page.keyboard.press('Space')
  await expect(page.getByLabel('A plan for what comes next')).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('To understand why nothing has helped enough so far')).toBeFocused()
  const out = button(page, /^Leave out: Donau/)
  await out.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The questions that matter most' }).first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(three(page).nth(0).getByRole('button').first()).toBeFocused()
  await expectAccessible(page)
})

test('who has no script can read what to ask and to bring', async ({ reader, href }) => {
  await reader.goto(href('/visit/'))
  const main = reader.getByRole('main')
  for (const words of ['Could something else be behind this', 'How will we tell whether it works', 'A printout of every fill from the pharmacy', 'Say what you have tried']) await expect(main).toContainText(words)
  await expect(main.getByRole('link', { name: 'Crisis help' })).toBeVisible()
})
