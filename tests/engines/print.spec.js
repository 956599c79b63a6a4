// The sheet for the clinician on paper, as Firefox prints it. (Chromium's is tests/browser/summary.spec.js; WebKitGTK's driver prints nothing.)
import { inflateSync } from 'node:zlib'
import { expect, test } from './fixtures.js'

/** How many pages a PDF has. Firefox packs what describes them. */
function pagesOf(bytes) {
  const file = bytes.toString('latin1')
  const unpacked = [...file.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, packed]) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return [file, ...unpacked].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length
}

const medicine = (name, dose, weeks, benefit, from, to) => [
  ...['trial', name, '', dose, weeks, '0', '', '0', '1', from, to, '', '', 'Felt nothing at all.', ''],
  ...[benefit, '', '1', weeks, '1', ''],
]
const SIX = [
  ['question', ''],
  ['asked', 'Could I be a candidate for esketamine?'],
  ['episode', '26', '3', '1', '1', '', '2', '1'],
  medicine('sertraline', '150', '10', '0', '2023-04', '2023-08'),
  medicine('duloxetine', '60', '9', '1', '2023-09', '2024-01'),
  medicine('venlafaxine-xr', '75', '8', '0', '2024-02', '2024-05'),
  medicine('mirtazapine', '30', '6', '', '2024-06', '2024-07'),
  medicine('bupropion-xl', '300', '8', '0', '2024-08', '2024-11'),
  medicine('nortriptyline', '75', '6', '1', '2024-12', '2025-03'),
]

test('six medicines print to one page, of either paper', async ({ reader, engine }) => {
  test.skip(engine !== 'firefox', 'only Firefox prints for a test')
  // Kept in the tab by a page without the app, as a reload would find it.
  await reader.browser.go(`${reader.address}blank.html`)
  await reader.browser.keepInTab('beyond-two-draft', JSON.stringify(SIX))
  await reader.open('/check/summary/')
  await reader.reads('Self-reported')
  for (const [paper, width, height] of [
    ['A4', 21, 29.7],
    ['Letter', 21.59, 27.94],
  ]) {
    expect(pagesOf(await reader.browser.print(width, height)), `pages of ${paper}`).toBe(1)
  }
})
