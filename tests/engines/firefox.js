// Firefox as Debian ships it, driven over WebDriver BiDi. The newest Playwright asks it for more than the extended support release knows, so an
// older one drives it (package.json).
import { firefox } from 'playwright-core-for-esr'
import { find, state, stores } from './in-page.js'

export const PATH = process.env.FIREFOX ?? '/usr/bin/firefox-esr'

/** Starts it, with an empty profile. How it starts and what its pages are like may be said in Playwright's words. */
export async function start(launch = {}, pages = { viewport: { width: 390, height: 844 } }) {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: PATH,
    // The question whether a site may keep much is never answered: nothing may wait for it.
    firefoxUserPrefs: { 'dom.storageManager.prompt.testing': true, 'dom.storageManager.prompt.testing.allow': false },
    ...launch,
  })
  return new Firefox(browser, pages)
}

class Firefox {
  #browser
  #pages
  #page
  #said
  #left
  #withoutWords
  #isLeaving = false

  constructor(browser, pages) {
    this.#browser = browser
    this.#pages = pages
  }

  /** A new profile and a page in it. */
  async begin() {
    const context = await this.#browser.newContext(this.#pages)
    this.#page = await context.newPage()
    this.#said = []
    // A request that was still under way when its page was left: Firefox tells of it without an address, and once more as an error without words; so
    // does what had asked for it (a chunk's loader, on the console). Several such come in any order, so they are held against each other at the end.
    // While the address bar leads elsewhere, an error without words is the old page's last one.
    this.#left = 0
    this.#withoutWords = { console: 0, page: 0 }
    this.#page.on('console', (message) => {
      if (message.text().startsWith('Failed to load ‘’.')) this.#left += 1
      else if (message.text() === 'Error') this.#withoutWords.console += this.#isLeaving ? 0 : 1
      else this.#said.push(message.text())
    })
    this.#page.on('pageerror', (error) => {
      if (String(error) === 'Error') this.#withoutWords.page += this.#isLeaving ? 0 : 1
      else this.#said.push(String(error))
    })
  }

  /** Closes the page, and tells what the browser complained of while it was open. */
  async end() {
    await this.#page.context().close()
    const unexplained = Object.entries(this.#withoutWords).filter(([, count]) => count > this.#left)
    return [...this.#said, ...unexplained.map(([where, count]) => `${count} errors without words (${where}), and ${this.#left} requests of pages that were left`)]
  }

  async #leave(forThis) {
    this.#isLeaving = true
    await forThis
    this.#isLeaving = false
  }

  go = (address) => this.#leave(this.#page.goto(address))
  reload = () => this.#leave(this.#page.reload())
  state = () => this.#page.evaluate(state)
  stores = () => this.#page.evaluate(stores)
  /** What can be read of each element of a role, as far as it is no secret to a screen reader. */
  texts = (role) => this.#page.getByRole(role).allInnerTexts()
  keepInTab = (key, text) => this.#page.evaluate(([key, text]) => sessionStorage.setItem(key, text), [key, text])
  /** Prints on paper of that size, in centimeters. (Playwright hands inches on as they are, and Firefox takes them for centimeters.) */
  print = (width, height) => this.#page.pdf({ width: `${width}in`, height: `${height}in` })

  /** An element, or undefined. */
  async find(kind, name) {
    const handle = await this.#page.evaluateHandle(`(${find})(${JSON.stringify(kind)}, ${JSON.stringify(name ?? '')})`)
    return handle.asElement() ?? undefined
  }

  click = (element) => element.click()
  fill = (element, text) => element.fill(text)
  select = (element, value) => element.selectOption({ label: value })
  enter = () => this.#page.keyboard.press('Enter')
  escape = () => this.#page.keyboard.press('Escape')
  down = () => this.#page.keyboard.press('ArrowDown')
  stop = () => this.#browser.close()
}
