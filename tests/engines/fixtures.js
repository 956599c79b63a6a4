// What the tests of the other engines start from: a host, a browser of that engine, and a reader in front of it who goes by the words on the page.
import { expect, test as base } from '@playwright/test'
import { start as serve } from '../../script/serve.mjs'
import { sites } from '../browser/site.js'
import * as firefox from './firefox.js'
import * as webkit from './webkit.js'

export { expect }

const ENGINES = { firefox, webkit }

export const test = base.extend({
  engine: ['firefox', { scope: 'worker', option: true }],

  browserOfEngine: [
    async ({ engine }, use) => {
      const browser = await ENGINES[engine].start()
      await use(browser)
      await browser.stop()
    },
    { scope: 'worker' },
  ],

  /** A host of this test's own, so that it can be taken away. */
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter.
  host: async ({}, use) => {
    const host = await serve(sites.root.folder)
    await use(host)
    await host.stop()
  },

  /** Somebody with an empty device. At the end nothing may have gone wrong. */
  reader: async ({ browserOfEngine, host }, use) => {
    await browserOfEngine.begin()
    const reader = new Reader(browserOfEngine, host.address)
    await use(reader)
    const said = await browserOfEngine.end()
    expect([...reader.problems, ...said], 'what the page and the browser complained of').toEqual([])
  },
})

class Reader {
  problems = []

  constructor(browser, address) {
    this.browser = browser
    this.address = address
  }

  /** Opens a route and waits until the app has taken over. */
  async open(route) {
    await this.browser.go(this.address + route.slice(1))
    return this.ready(route)
  }

  async reload() {
    await this.browser.reload()
    return this.ready('the page again')
  }

  async ready(what) {
    const state = await this.until((state) => state.ready || state.trouble.length > 0, `${what} is ready`)
    expect(state.trouble, what).toEqual([])
    return state
  }

  press = async (name) => this.browser.click(await this.find('button', name))
  follow = async (name) => this.browser.click(await this.find('link', name))
  choose = async (name) => this.browser.click(await this.find('choice', name))
  take = async (name) => this.browser.click(await this.find('option', name))
  fill = async (name, text) => this.browser.fill(await this.find('field', name), text)
  select = async (name, option) => this.browser.select(await this.find('field', name), option)

  /** Waits until the page says it. */
  reads = (words) => this.until((state) => state.words.replace(/\s+/g, ' ').includes(words), `“${words}” can be read`)

  /** Waits until that is the heading. */
  asked = (words) => this.until((state) => state.heading.includes(words), `the heading is “${words}”`)

  /** Waits until something of that name can be seen. */
  async find(kind, name) {
    let element
    await expect.poll(async () => Boolean((element = await this.browser.find(kind, name))), { message: `there is a ${kind} “${name}”`, timeout: 10_000 }).toBe(true)
    return element
  }

  /** Waits until something holds of the page; notes what went wrong there. */
  async until(holds, message) {
    let state
    const now = async () => {
      // A page that is on its way answers nothing.
      state = await this.browser.state().catch(() => undefined)
      return state !== undefined && holds(state)
    }
    await expect.poll(now, { message, timeout: 20_000 }).toBe(true)
    for (const problem of state.problems) if (!this.problems.includes(problem)) this.problems.push(problem)
    return state
  }
}
