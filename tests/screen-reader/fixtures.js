// What the test by ear starts from: a desk with Orca and Firefox, and somebody who listens and has a keyboard.
import { expect, test as base } from '../engines/fixtures.js'
import { start as startFirefox } from '../engines/firefox.js'
import { start as openDesk } from './desk.js'
import { start as startOrca } from './orca.js'

export { expect }

const AT_WORK = { scope: 'worker', timeout: 60_000 }

export const test = base.extend({
  desk: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => {
      const desk = await openDesk()
      await use(desk)
      await desk.stop()
    },
    AT_WORK,
  ],

  orca: [async ({ desk }, use) => use(await startOrca(desk)), AT_WORK],

  // Firefox with a window. Orca is there before it: only who is asked at the start tells everything.
  browserOfEngine: [
    async ({ desk, orca }, use) => {
      await orca.listen()
      const firefox = await startFirefox({ headless: false, env: desk.env }, { viewport: null })
      await use(firefox)
      await firefox.stop()
    },
    AT_WORK,
  ],

  listener: async ({ reader, orca }, use) => use(new Listener(reader, orca)),
})

class Listener {
  constructor(reader, orca) {
    this.reader = reader
    this.orca = orca
  }

  /** Opens a route and waits until Orca says what it is. */
  async open(route, title) {
    await this.orca.listen()
    await this.reader.open(route)
    await this.hears(`Finished loading ${title}`)
    await this.hears(/Page has \d+ landmarks, \d+ heading/)
  }

  press = (...keys) => this.orca.press(...keys)
  type = (text) => this.orca.type(text)
  /** Waits until that is spoken, of what was not spoken before the last key. */
  hears = (words, timeout) => this.orca.speaks(words, timeout)

  /** Presses a key until that is spoken, a few times at most. */
  async walk(key, words) {
    const passed = []
    for (let steps = 0; steps < 12; steps += 1) {
      await this.press(key)
      await this.hears(/\w/)
      await this.orca.pauses()
      passed.push(this.orca.spoken())
      if (passed.at(-1).includes(words)) return
    }
    expect(passed, `“${words}” comes by the key ${key}`).toContain(words)
  }

  /** Has the rest of the page read aloud from where Orca is, and gives the pieces of it. */
  async readAll() {
    await this.press('KP_Add')
    await this.hears('leaving main content', 60_000)
    return this.orca.pieces()
  }

  /** What the page shows of a role. */
  texts = (role) => this.reader.browser.texts(role)
}
