// Orca, as Debian ships it: keys go in, and what it has spoken comes out.
import { copyFileSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { expect } from '@playwright/test'

// What it writes down when it hands words to the synthesizer, with a mark before each word. (“SPEECH OUTPUT” beside it leaves out a page that is read
// as a whole.)
const SPOKEN = /SPEECH DISPATCHER: Speaking '<speak>([^]*?)<\/speak>'/g
const MEANT = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
/** Nothing written down for so long: it is done with what came before. */
const PAUSE = 350
const SETTINGS = 'orca-customizations.py'

/** Starts it at a desk. */
export async function start(desk) {
  const notes = join(desk.folder, 'notes')
  desk.write('notes', '')
  copyFileSync(join(import.meta.dirname, SETTINGS), join(desk.folder, 'data', SETTINGS))
  desk.begin('orca', ['--disable=braille', `--user-prefs=${join(desk.folder, 'data')}`, `--debug-file=${notes}`])
  const orca = new Orca(desk, openSync(notes))
  await orca.speaks('Screen reader on', 30_000)
  return orca
}

class Orca {
  #desk
  #notes
  #decoder = new StringDecoder('utf8')
  #unread = ''
  #bytes = Buffer.alloc(1 << 20)
  #grown = 0
  #spoken = []

  constructor(desk, notes) {
    this.#desk = desk
    this.#notes = notes
  }

  /** What it has spoken since `listen`, piece by piece. */
  pieces() {
    for (let length; (length = readSync(this.#notes, this.#bytes)) > 0; ) {
      this.#unread += this.#decoder.write(this.#bytes.subarray(0, length))
      this.#grown = Date.now()
    }
    let end = 0
    for (const { 0: whole, 1: marked, index } of this.#unread.matchAll(SPOKEN)) {
      this.#spoken.push(plain(marked))
      end = index + whole.length
    }
    this.#unread = this.#unread.slice(end)
    return this.#spoken.filter(Boolean)
  }

  /** The same as one text. */
  spoken = () => this.pieces().join(' ')

  /** Waits until it is done with what came before. */
  async pauses() {
    const asked = Date.now()
    const isDone = () => this.pieces() && Date.now() - Math.max(this.#grown, asked) > PAUSE
    await expect.poll(isDone, { message: 'Orca pauses', timeout: 20_000, intervals: [50] }).toBe(true)
  }

  /** Listens from now on. */
  async listen() {
    await this.pauses()
    this.#spoken = []
  }

  /** Waits until it speaks these words, or words of this pattern. */
  async speaks(words, timeout = 15_000) {
    await expect.poll(this.spoken, { message: `“${words}” is spoken`, timeout, intervals: [50] }).toMatch(words)
  }

  /** Presses keys, each when Orca is done with the one before. A key may have others held with it: `alt+shift+Down`. */
  async press(...keys) {
    for (const key of keys) {
      await this.listen()
      await this.#desk.run('xdotool', ['key', key])
    }
  }

  async type(text) {
    await this.listen()
    await this.#desk.run('xdotool', ['type', text])
  }
}

function plain(marked) {
  const text = marked.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (name) => MEANT[name] ?? name)
  return text.replace(/\s+/g, ' ').trim()
}
