// Answers locked with a passphrase on this device: by the standards, so that another program opens them and the app opens another's; and
// nothing but the right passphrase and every bit in its place does.
import { webcrypto } from 'node:crypto'
import { expect, test } from './fixtures.js'
import { ROWS, SECRET, bringIn, expectOnlyIn, expectRows, lockAway, onDevice, told } from './kept.js'

const PASSPHRASE = 'Grüße from a quiet harbor'
const here = (page) => page.getByText('On the page now:')
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
const lockedNote = (page) => page.getByText('On this device, locked with your passphrase. What you enter')

const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16))
const hex = (buffer) => Buffer.from(buffer).toString('hex')

/** The key and the cipher of an envelope's parts, by Node's own Web Crypto. */
async function opener([name, version, rounds, forget, minutes, day, salt, nonce], passphrase = PASSPHRASE) {
  const base = await webcrypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: Number(rounds) }
  const key = await webcrypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const label = [name, version, rounds, forget, minutes, day, salt, nonce].join(' ')
  return [{ name: 'AES-GCM', iv: bytes(nonce), additionalData: new TextEncoder().encode(label) }, key]
}

/** A passphrase, a salt, a nonce and a text that never change, and what they come to: computed once with OpenSSL-backed Web Crypto. */
const LABEL = ['beyond-two-locked', '1', '600000', '0', '15', '2026-11-24', '000102030405060708090a0b0c0d0e0f', '101112131415161718191a1b']
const TEXT = '{"file":"beyond-two","version":2,"rows":[["asked","Known?"]]}'
const LOCKED = '755695c23a4c5b2334956d403519cb7fb02ea3b0a3065d7dd34c297ee21febb662f7c32c6cb3d6e3d0c1ae5ccef95bce220019eb474f1d63407554ad1030bc4256a1c49a727ea16c706abd4ba1'

/** The text of a known envelope, locked with another passphrase. */
async function lockedWith(passphrase) {
  const [cipher, key] = await opener(LABEL, passphrase)
  return JSON.stringify([...LABEL, hex(await webcrypto.subtle.encrypt(cipher, key, new TextEncoder().encode(TEXT)))])
}

async function unlock(page, passphrase) {
  await page.getByLabel('Your passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
}

const put = (page, text) => page.evaluate((text) => localStorage.setItem('beyond-two-kept', text), text)

test('a known text comes to a known answer, and the app opens it', async ({ page, open }) => {
  const [cipher, key] = await opener(LABEL)
  expect(hex(await webcrypto.subtle.encrypt(cipher, key, new TextEncoder().encode(TEXT)))).toBe(LOCKED)
  await open('/your-data/')
  await put(page, JSON.stringify([...LABEL, LOCKED]))
  await page.reload()
  await expect(lockedNote(page)).toBeVisible()
  await unlock(page, PASSPHRASE)
  await expect(here(page)).toContainText('1 question')
})

test('what is locked is unreadable on the device, opens with the passphrase alone, and is what the standards make of it', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page)
  await lockAway(page, PASSPHRASE)
  await expect(page.getByText('They are open in this tab now.')).toBeVisible()
  await expectOnlyIn(page, [])
  for (const id of ['new-passphrase', 'again']) await expect(page.locator(`#${id}`)).toHaveValue('')
  const kept = await onDevice(page)
  const parts = JSON.parse(kept)
  expect(Number(parts[2])).toBeGreaterThanOrEqual(600_000)
  const [cipher, key] = await opener(parts)
  const opened = JSON.parse(new TextDecoder().decode(await webcrypto.subtle.decrypt(cipher, key, bytes(parts[8]))))
  expectRows(opened.rows)

  await page.reload()
  await expect(lockedNote(page)).toBeVisible()
  await expect(told(page)).toContainText('Your answers on this device are locked')
  await expect(here(page)).toContainText('no answers')
  await unlock(page, 'not the passphrase')
  await expect(page.getByLabel('Your passphrase')).toHaveAccessibleDescription(/This does not open it/)
  expect(await onDevice(page)).toBe(kept)
  await unlock(page, PASSPHRASE)
  await expect(here(page)).toContainText('2 medicines')
  // Each time it is saved, under a new nonce.
  await press(page, 'Save to a file')
  await expect.poll(() => onDevice(page)).not.toBe(kept)
  expect(JSON.parse(await onDevice(page))[7]).not.toBe(parts[7])
  await press(page, 'Lock now')
  await expect(lockedNote(page)).toBeVisible()
  await expect(here(page)).toContainText('no answers')
  await expectOnlyIn(page, [])
})

test('a bit that is changed in any part is noticed, and what is kept stays as it is', async ({ page, open }) => {
  test.setTimeout(120_000)
  // The label has a day; a change to the days until it is forgotten must not make it due.
  await page.clock.setFixedTime(new Date('2026-11-24T12:00:00Z'))
  await open('/your-data/')
  const flipped = (text, at) => {
    const code = text.charCodeAt(at)
    const other = /\d/.test(text[at]) ? code ^ 1 : code ^ 3
    return text.slice(0, at) + String.fromCharCode(other) + text.slice(at + 1)
  }
  for (const part of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    // The tenth change is one to the tag, at the very end.
    const parts = [...LABEL, LOCKED]
    const at = Math.min(part, 8)
    parts[at] = flipped(parts[at], part === 9 ? parts[at].length - 1 : part === 5 ? 9 : 0)
    const changed = JSON.stringify(parts)
    expect(parts[at]).not.toBe([...LABEL, LOCKED][at])
    await put(page, changed)
    await page.reload()
    await expect(told(page)).not.toBeEmpty()
    if (await lockedNote(page).isVisible()) {
      await unlock(page, PASSPHRASE)
      await expect(page.getByLabel('Your passphrase'), `part ${part}`).toHaveAccessibleDescription(/This does not open it/)
    } else {
      await expect(page.getByText('it is damaged and cannot be read. We have left it there'), `part ${part}`).toBeVisible()
    }
    expect(await onDevice(page)).toBe(changed)
    await expect(here(page)).toContainText('no answers')
  }
})

test('a locked text that is weak, or would hang the browser, is refused', async ({ page, open }) => {
  await open('/your-data/')
  for (const [at, part] of [[2, '1000'], [2, '599999'], [2, '40000000'], [6, '00'], [7, ''], [8, '00'], [1, '0'], [1, '2']]) {
    const text = JSON.stringify([...LABEL, LOCKED].map((own, place) => (place === at ? part : own)))
    await put(page, text)
    await page.reload()
    await expect(told(page)).toContainText(part === '2' ? 'by a newer version of this site' : 'is damaged and cannot be read')
    expect(await onDevice(page)).toBe(text)
  }
})

test('it locks itself when left alone, and not while it is used', async ({ page, open }) => {
  await page.clock.install()
  await open('/your-data/')
  await bringIn(page)
  await page.getByLabel('With a passphrase: lock again after').selectOption('5')
  await lockAway(page, PASSPHRASE)
  await page.clock.fastForward('04:30')
  await page.keyboard.press('Tab')
  await page.clock.fastForward('04:30')
  await expect(here(page)).toContainText('2 medicines')
  await page.clock.fastForward('01:00')
  await expect(lockedNote(page)).toBeVisible()
  await expect(told(page)).toContainText('Your answers are locked.')
  await expect(here(page)).toContainText('no answers')
  await expectOnlyIn(page, [])
  await unlock(page, PASSPHRASE)
  await expect(here(page)).toContainText('2 medicines')
})

test('what was entered while it was locked is not lost when it is opened', async ({ page, open }) => {
  await open('/your-data/')
  await put(page, JSON.stringify([...LABEL, LOCKED]))
  await page.reload()
  await bringIn(page)
  await expectOnlyIn(page, ['tab'])
  await unlock(page, PASSPHRASE)
  await expect(told(page)).toContainText('together now')
  await expect(here(page)).toContainText('2 medicines, 2 questions')
  await press(page, 'Undo: bring back what was here before')
  await expect(here(page)).toContainText('2 medicines, 1 question')
})

test('a passphrase that is too short or mistyped is refused beside its field', async ({ page, open }) => {
  await open('/your-data/')
  const [first, again] = [page.getByLabel('A passphrase to lock them with'), page.getByLabel('The same passphrase again')]
  await first.fill('short')
  await again.fill('short')
  await press(page, 'Keep them on this device')
  await expect(first).toHaveAccessibleDescription(/shorter than 8 characters/)
  await expect(first).toBeFocused()
  await first.fill(PASSPHRASE)
  await press(page, 'Keep them on this device')
  await expect(again).toHaveAccessibleDescription(/The two are not the same/)
  expect(await onDevice(page)).toBe(null)
})

test('a passphrase opens from any keyboard: accents apart, other blanks, blanks at its ends', async ({ page, open }) => {
  await open('/your-data/')
  const odd = ` ${PASSPHRASE.normalize('NFD').replace(' ', '\u00a0')}  `
  // Known locks open by what they were made from, and by the same from another keyboard.
  for (const [made, typed] of [[odd, odd], [PASSPHRASE, odd], [PASSPHRASE.normalize('NFD'), PASSPHRASE]]) {
    await put(page, await lockedWith(made))
    await page.reload()
    await unlock(page, typed)
    await expect(here(page)).toContainText('1 question')
  }
  await press(page, 'Stop keeping them on this device')
  // New ones are made from the common form.
  await lockAway(page, odd)
  const parts = JSON.parse(await onDevice(page))
  const [cipher, key] = await opener(parts, PASSPHRASE.normalize('NFC'))
  expect(new TextDecoder().decode(await webcrypto.subtle.decrypt(cipher, key, bytes(parts[8])))).toContain('Known?')
})

test('blanks alone lock nothing, and keep nothing unlocked either', async ({ page, open }) => {
  await open('/your-data/')
  const first = page.getByLabel('A passphrase to lock them with')
  await first.fill(' '.repeat(9))
  await page.getByLabel('The same passphrase again').fill(' '.repeat(9))
  await press(page, 'Keep them on this device')
  await expect(first).toHaveAccessibleDescription(/shorter than 8 characters/)
  expect(await onDevice(page)).toBe(null)
})

test('before anything is locked it is said that nobody can open it without the passphrase', async ({ page, open }) => {
  await open('/your-data/')
  await expect(page.getByLabel('A passphrase to lock them with')).toHaveAccessibleDescription(/If you forget it, nobody can open your answers again/)
})

test('a passphrase is not left in the memory of the app', async ({ page, open }) => {
  await page.addInitScript(() => {
    const own = WebAssembly.instantiate
    WebAssembly.instantiate = async (...asked) => {
      const made = await own.apply(WebAssembly, asked)
      window.memory ??= made.exports.memory
      return made
    }
  })
  await open('/your-data/')
  await put(page, await lockedWith('an unlikely harbor'))
  await page.reload()
  const stands = (words) => page.evaluate((words) => new TextDecoder('latin1').decode(new Uint8Array(window.memory.buffer).slice()).includes(words), words)
  await unlock(page, 'an unlikely hamlet')
  await expect(page.getByLabel('Your passphrase')).toHaveAccessibleDescription(/This does not open it/)
  await unlock(page, 'an unlikely harbor')
  await expect(here(page)).toContainText('1 question')
  expect(await stands('Known?'), 'this is its memory').toBe(true)
  for (const passphrase of ['an unlikely hamlet', 'an unlikely harbor']) expect(await stands(passphrase)).toBe(false)
})

test('what is locked can be opened where the reader is, who then goes on there', async ({ page, open, href }) => {
  await open('/your-data/')
  await put(page, JSON.stringify([...LABEL, LOCKED]))
  await open('/articles/ketamine-and-esketamine/')
  await expect(told(page)).toContainText('Your answers on this device are locked')
  const link = page.getByRole('banner').getByRole('link', { name: 'Open them' })
  await link.click()
  const field = page.getByLabel('Your passphrase')
  await expect(field).toBeFocused()
  await expect(told(page)).toBeEmpty()
  await press(page, 'Not now')
  await expect(field).toBeHidden()

  await page.reload()
  await link.click()
  await unlock(page, 'not the passphrase')
  await expect(field).toHaveAccessibleDescription(/This does not open it/)
  await unlock(page, PASSPHRASE)
  await expect(field).toBeHidden()
  await expect(page).toHaveURL(href('/articles/ketamine-and-esketamine/'))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await expect(here(page)).toContainText('1 question')
  await press(page, 'Lock now')
  await link.click()
  await expect(page.getByLabel('Your passphrase'), 'on this page it stands already').toBeFocused()
})

test('where what opens it does not come, its own page says so', async ({ page, open, problems }) => {
  problems.allow(/^console (error|warning): .*(split_|wasm|Failed to load resource|TypeError|preload)/i)
  problems.allow(/^status 404: \S+\/app\/\S+\.wasm$/)
  problems.allow(/^failed request: \S+\/app\/\S+\.wasm /)
  await open('/your-data/')
  await put(page, JSON.stringify([...LABEL, LOCKED]))
  await page.route('**/split_your_data.wasm', (route) => route.fulfill({ status: 404, body: '' }))
  await open('/about/')
  await page.getByRole('banner').getByRole('link', { name: 'Open them' }).click()
  await expect(page.getByText('The tool on the next page didn’t load.')).toBeVisible()
  await page.unroute('**/split_your_data.wasm')
  await press(page, 'Try again')
  await unlock(page, PASSPHRASE)
  await expect(here(page)).toContainText('1 question')
})

test('nothing comes back that was cleared while it was being opened', async ({ page, context, open }) => {
  await page.addInitScript(() => {
    const own = SubtleCrypto.prototype.deriveKey
    const gate = new Promise((done) => (window.goOn = done))
    SubtleCrypto.prototype.deriveKey = async function (...asked) {
      await gate
      return own.apply(this, asked)
    }
  })
  await open('/your-data/')
  await put(page, JSON.stringify([...LABEL, LOCKED]))
  await page.reload()
  await unlock(page, PASSPHRASE)
  await expect(told(page)).toContainText('Trying the passphrase')
  const other = await context.newPage()
  await open('/about/', { on: other })
  await other.getByRole('banner').getByRole('link', { name: 'Hide and clear' }).click()
  await expect(other).toHaveTitle('Blank page')
  await expect(told(page)).toBeEmpty()
  await page.evaluate(() => window.goOn())
  // Time enough for what must not come.
  await page.waitForTimeout(2_000)
  await expect(lockedNote(page)).toBeVisible()
  await expect(here(page)).toContainText('no answers')
})

test('a forgotten passphrase: what it locks can be deleted, and only that way', async ({ page, open }) => {
  await open('/your-data/')
  await put(page, JSON.stringify([...LABEL, LOCKED]))
  await page.reload()
  await press(page, 'I forgot it')
  await press(page, 'Yes, delete everything')
  await expect(told(page)).toContainText('Everything is deleted.')
  expect(await onDevice(page)).toBe(null)
  await expect(page.getByText('In this tab. They last')).toBeVisible()
})

test('two tabs with the same passphrase follow each other; one that is locked elsewhere is locked here', async ({ page, context, open }) => {
  await open('/your-data/')
  await bringIn(page)
  await lockAway(page, PASSPHRASE)
  const other = await context.newPage()
  await open('/your-data/', { on: other })
  await unlock(other, PASSPHRASE)
  await expect(here(other)).toContainText('2 medicines')
  await bringIn(other, [...ROWS, ['asked', 'A later one?']])
  await expect(here(page)).toContainText('2 questions')
  expect(await onDevice(page)).not.toContain(SECRET)

  await other.getByLabel('A passphrase to lock them with').fill('another one altogether')
  await other.getByLabel('The same passphrase again').fill('another one altogether')
  await press(other, 'Save these choices')
  await expect(lockedNote(page)).toBeVisible()
  await expect(here(page)).toContainText('no answers')
  await unlock(page, 'another one altogether')
  await expect(here(page)).toContainText('2 questions')
})
