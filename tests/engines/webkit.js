// WebKit as Debian ships it: its driver speaks the W3C's WebDriver over HTTP, and its small browser shows itself on a virtual screen.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { find, state, stores } from './in-page.js'
import { started } from './started.js'

export const DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver'
/** The small browser that comes with the library, wherever this kind of machine has its libraries. */
export const BROWSER = process.env.WEBKIT ?? readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`).find(existsSync)

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const KEYS = { enter: '\uE007', escape: '\uE00C', down: '\uE015' }

/** Starts it, with an empty profile. */
export async function start() {
  const screen = await started('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }, 3)
  const port = 40_000 + (process.pid % 20_000)
  // As root, as in a container, its sandbox cannot be had.
  const env = { ...process.env, DISPLAY: `:${screen.said.trim()}`, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' }
  const driver = spawn(DRIVER, [`--port=${port}`], { env, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}`
  await until(async () => (await fetch(`${address}/status`).catch(() => undefined))?.ok, 'the driver of WebKit')
  return new WebKit(address, [driver, screen.process])
}

class WebKit {
  #address
  #processes
  #session

  constructor(address, processes) {
    this.#address = address
    this.#processes = processes
  }

  /** A new profile and a page in it. */
  async begin() {
    const options = { binary: BROWSER, args: ['--automation'] }
    const { sessionId } = await this.#send('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })
    this.#session = `/session/${sessionId}`
    await this.#send('POST', `${this.#session}/window/rect`, { width: 460, height: 900 })
  }

  /** Ends the session. The driver tells of no console, so nothing is left to be said. */
  async end() {
    await this.#send('DELETE', this.#session)
    return []
  }

  go = (url) => this.#send('POST', `${this.#session}/url`, { url })
  reload = () => this.#send('POST', `${this.#session}/refresh`, {})
  state = () => this.#run(state)
  stores = () => this.#run(stores)

  /** An element, or undefined. */
  async find(kind, name) {
    return (await this.#run(find, kind, name ?? ''))?.[ELEMENT]
  }

  click = (element) => this.#send('POST', `${this.#session}/element/${element}/click`, {})

  async fill(element, text) {
    await this.#send('POST', `${this.#session}/element/${element}/clear`, {})
    await this.#send('POST', `${this.#session}/element/${element}/value`, { text })
  }

  select = (element, label) => this.#send('POST', `${this.#session}/element/${element}/value`, { text: label })
  enter = () => this.#key(KEYS.enter)
  escape = () => this.#key(KEYS.escape)
  down = () => this.#key(KEYS.down)

  stop() {
    for (const process of this.#processes) process.kill()
  }

  async #key(value) {
    const actions = [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }]
    await this.#send('POST', `${this.#session}/actions`, { actions })
  }

  #run(what, ...args) {
    return this.#send('POST', `${this.#session}/execute/sync`, { script: `return (${what}).apply(null, arguments)`, args })
  }

  async #send(method, path, body) {
    const response = await fetch(this.#address + path, { method, body: body && JSON.stringify(body) })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`)
    return value
  }
}

async function until(holds, what) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${what} does not answer`)
}
