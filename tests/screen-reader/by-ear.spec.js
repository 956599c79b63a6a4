// What somebody hears who reads by ear: Orca with Firefox at the self-check, at its answer, in an article and in the comparison. By Orca's own keys:
// 1 a heading of the first level, h any heading, b a button, t a table, alt+shift+arrow the cell beside, + of the number pad all of it from here.
import { expect, test } from './fixtures.js'

/** Two medicines as the tab keeps them: ten weeks of one, two weeks of the other. */
const TWO = [
  ['question', ''],
  ['episode', '14', '2', '', '1', '', '2', '1'],
  ['trial', 'sertraline', '', '150', '10', '0', '', '0', '1', '', '', '', '', '', '', '0', '', '1', '', '', ''],
  ['trial', 'escitalopram', '', '10', '2', '0', '', '0', '1', '', '', '', '', '', '', '0', '', '1', '', '', ''],
]
/** What ends a sentence, or a part of one at which the voice pauses anyway. */
const ENDS = /[.,;:?!)”"…]$/
/** What goes on in the middle of a sentence, unless Orca says so of itself. */
const GOES_ON = /^(?!leaving |row )[a-z,;]/

const SOON = 5_000

/** On a busy machine Firefox may tell where it is so late that Orca, which is further on, goes back there. Then the whole way is gone once more. */
const patiently = (go) => expect(go).toPass({ timeout: 60_000 })

test.setTimeout(120_000)

test('the self-check asks, offers names, and tells what is chosen', async ({ listener }) => {
  await listener.open('/check/', 'Did each medicine get a fair chance?')
  await listener.press('1')
  await listener.hears('Did each medicine get a fair chance? heading level 1')
  await listener.walk('b', 'For me push button')
  await listener.press('Return')
  await listener.hears('Which medicine was it?')

  await listener.press('1')
  await listener.hears('Which medicine was it? heading level 1')
  await listener.press('Tab')
  await listener.hears(/editable combo box\. Type the name or the brand\..* Focus mode/)
  await listener.type('zoloft')
  await listener.hears('expanded')
  await listener.hears('1 medicine matches. Use the arrow keys to choose it.')
  await listener.press('Down')
  await listener.hears('sertraline (Zoloft, Lustral)')
  await listener.press('Return')
  await listener.hears('Which medicine was it? editable combo box. sertraline (Zoloft, Lustral)')
  await listener.walk('Tab', 'Continue push button')
  await listener.press('Return')

  await listener.reader.asked('What dose of sertraline')
  await listener.press('Tab')
  await listener.hears(/Highest dose entry.*mg/)
  await listener.type('150')
  await listener.press('Tab')
  await listener.hears(/For how long .* entry/)
  await listener.type('10')
  await listener.press('Tab')
  await listener.hears('Is that in weeks or in months? panel. Weeks. selected radio button')
  await listener.walk('Tab', 'Continue push button')
  await listener.press('Return')

  await listener.reader.asked('nearly every day?')
  await listener.press('1')
  await listener.hears('Did you take sertraline nearly every day? heading level 1')
  await listener.press('Tab')
  await listener.hears('Yes, nearly every day. not selected radio button')
  await listener.press('space')
  await listener.hears(/^selected/)
  await listener.walk('Tab', 'Continue push button')
})

test('the answer is read with what counts, what does not, and why', async ({ listener }) => {
  // Kept in the tab by a page without the app, as a reload would find it.
  await listener.reader.browser.go(`${listener.reader.address}blank.html`)
  await listener.reader.browser.keepInTab('beyond-two-draft', JSON.stringify(TWO))
  await listener.open('/check/#answer', 'Did each medicine get a fair chance?')
  await listener.hears('The answer heading level 1')
  const read = (await listener.readAll()).join(' ')
  for (const words of [
    'The answer heading level 1 1 medicine counts as a fair try that did not help enough.',
    'Medicine 1: sertraline (Zoloft, Lustral) heading level 3 Counts as a fair try that did not help enough',
    'Medicine 2: escitalopram (Lexapro, Cipralex) heading level 3 Does not count Because it was under 4 weeks.',
    'Definition column header',
    // Where a cell stands and that a button is collapsed, Orca may leave out while the page still moves.
    /row header US regulator \(FDA\) (collapsed )?push button (row 2 column 2 )?counts (row 2 column 3 )?does not count (row 2 column 4 )?Not met/,
    'Plan a visit link',
    'A question of your own entry',
  ]) {
    expect(read).toMatch(words)
  }
})

test('an article is read by its headings, and as a whole without a source in the middle of a sentence', async ({ listener }) => {
  await listener.open('/articles/what-trd-is/', 'What treatment-resistant depression is, and is not')
  const [title, ...headings] = await listener.texts('heading')
  expect(headings.length).toBeGreaterThan(4)
  await patiently(async () => {
    await listener.press('1')
    await listener.hears(`${title} heading level 1`, SOON)
    for (const heading of headings) {
      await listener.press('h')
      await listener.hears(`${heading} heading level 2`, SOON)
    }
  })

  await listener.press('1')
  await listener.hears(`${title} heading level 1`)
  const pieces = await listener.readAll()
  const heard = pieces.join(' ')
  for (const heading of headings) expect(heard).toContain(`${heading} heading level 2`)
  const sources = pieces.flatMap((piece, at) => (/^Source \d+$/.test(piece) ? [at] : []))
  expect(sources.length).toBeGreaterThan(10)
  for (const at of sources) expect(pieces.slice(at + 1, at + 3)).toContain('push button')
  // What stands around a source, or around several side by side: before the others of those a button was spoken.
  const around = (at) => [pieces[at - 1], pieces.slice(at).find((piece) => !/^(Source \d+|collapsed|push button)$/.test(piece))]
  const broken = sources.map(around).filter(([before, after]) => before !== 'push button' && !ENDS.test(before) && GOES_ON.test(after))
  expect(broken, 'sentences with a source in their middle').toEqual([])
})

test('the comparison tells which row and which column a cell is of', async ({ listener }) => {
  await listener.open('/compare/', 'Ketamine and esketamine side by side')
  const columns = await listener.texts('columnheader')
  const rows = await listener.texts('rowheader')
  expect(columns).toEqual(['Question', 'Ketamine drip', 'Esketamine spray'])
  await patiently(async () => {
    await listener.press('1', 't')
    await listener.hears(`table with ${rows.length + 1} rows 3 columns ${columns[0]} column header`, SOON)
    for (const [key, ...words] of [
      ['alt+shift+Down', rows[0], 'Row 2, column 1.'],
      ['alt+shift+Right', columns[1], 'How sure:', 'Row 2, column 2.'],
      ['alt+shift+Right', columns[2], 'How sure:', 'Row 2, column 3.'],
      ['alt+shift+Down', rows[1], 'How sure:', 'Row 3, column 3.'],
    ]) {
      await listener.press(key)
      await listener.hears(words.at(-1), SOON)
      expect(words.filter((part) => !listener.orca.spoken().includes(part))).toEqual([])
    }
  })
})

// Orca keeps the H for itself, so that the page sees Shift pressed alone: three of these would hide and clear what was answered.
test('going back by headings is no step towards hiding the page', async ({ listener }) => {
  await listener.open('/articles/what-trd-is/', 'What treatment-resistant depression is, and is not')
  await listener.press('h', 'h', 'shift+h')
  await listener.hears('heading level 1')
  await expect(listener.hears('to hide and clear', SOON)).rejects.toThrow()
})
