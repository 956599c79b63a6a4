// What is kept where, as the tests of /your-data/ and of leaving look it up.
import { expect } from '@playwright/test'

/** A word that stands nowhere on the site by itself, so that a leak of it is found. */
export const SECRET = 'Qzxunlikely'

/** Rows as the app keeps them, among them a kind that no version knows. */
export const ROWS = [
  ['question', ''],
  ['asked', `How soon would we know? ${SECRET}`],
  ['episode', '14', '2', '', '1', '', '2', '1'],
  ['trial', 'sertraline', '', '150', '10', '0', '', '0', '1', '', '', '', '', SECRET, '', '0', '', '1', '', '', ''],
  ['trial', 'duloxetine', '', '60', '8', '0', '', '0', '1', '', '', '', '', '', '', '0', '', '1', '8', '', ''],
  ['a kind of a later day', 'on', ''],
]

/** A file of the reader's own, to choose in the field. */
export const file = (content, name = 'beyond-two.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

export const saved = (rows = ROWS, version = 6) => ({ file: 'beyond-two', version, saved: '2026-11-24', rows })

/** Opens a file with these rows and uses it. */
export async function bringIn(page, rows = ROWS) {
  await page.getByLabel('Open a file').setInputFiles(file(saved(rows)))
  await page.getByRole('button', { name: 'Use those instead of these' }).click()
  await expect(page.getByText('On the page now:')).toContainText('2 medicines')
}

/** Keeps what is on the page on this device, locked. */
export async function lockAway(page, passphrase = 'a quiet harbor') {
  await page.getByLabel('A passphrase to lock them with').fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Keep them on this device', exact: true }).click()
  await expect(told(page)).toContainText('Kept on this device.')
}

/** Everything that the browser keeps for this site, by where it is. */
export function whatIsKept(page) {
  return page.evaluate(async () => {
    const stored = (store) => {
      try {
        return JSON.stringify({ ...window[store] })
      } catch {
        return ''
      }
    }
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name)
        const answers = await Promise.all((await cache.keys()).map(async (request) => request.url + (await (await cache.match(request)).clone().text())))
        return name + answers.join()
      }),
    )
    return {
      address: location.pathname + location.search + location.hash,
      title: document.title,
      historyState: JSON.stringify(history.state),
      name: window.name,
      cookies: document.cookie,
      tab: stored('sessionStorage'),
      device: stored('localStorage'),
      databases: JSON.stringify((await indexedDB.databases()).map(({ name }) => name)),
      caches: cached.join(),
    }
  })
}

/** Fails where a word is kept anywhere but in the places named. */
export async function expectOnlyIn(page, places, word = SECRET) {
  const kept = await whatIsKept(page)
  for (const [place, text] of Object.entries(kept)) {
    if (places.includes(place)) expect(text, `kept in ${place}`).toContain(word)
    else expect(text, `kept in ${place}`).not.toContain(word)
  }
}

/** The text kept on the device. */
export const onDevice = (page) => page.evaluate(() => localStorage.getItem('beyond-two-kept'))

/** Fails where a row of these is missing. A row may have grown at its end. */
export function expectRows(rows) {
  for (const row of ROWS) {
    expect(rows.some((one) => row.every((text, at) => one[at] === text) && one.slice(row.length).every((text) => !text)), row.join()).toBe(true)
  }
}

/** What is told at the foot of the window. */
export const told = (page) => page.getByRole('banner').getByRole('status')
