// What every browser test starts from: the built site on a server of its own, and a page on which nothing at all may go wrong.
import { expect, test as base } from '@playwright/test'
import { start } from '../../script/serve.mjs'

export { expect }

/** When hydration is complete. */
export const READY = 'html[data-ready]'

export const test = base.extend({
  // Which built folder a project tests, and under which path; see playwright.config.js.
  site: [undefined, { scope: 'worker', option: true }],

  server: [
    async ({ site }, use) => {
      const server = await start(site.folder, { base: site.base })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],

  /** A page without JavaScript, to look up what was prerendered. (What goes wrong on such pages, without-javascript.spec.js tells.) */
  reader: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],

  /** Where the site is. */
  address: ({ server }, use) => use(server.address),

  baseURL: ({ address }, use) => use(address),

  /** The full address of a route: `href('/check/')`. */
  href: ({ address }, use) => use((route) => address + route.slice(1)),

  /** What went wrong on any page of the test. Empty at its end, or the test fails; `problems.allow(/…/)` names what it provokes. */
  problems: async ({ address }, use) => {
    const problems = new Problems(new URL(address).origin)
    await use(problems)
    problems.stop()
    expect(problems.unexpected(), 'what the browser complained of').toEqual([])
  },

  // Who reads moves, and an article's app waits for that: here it comes with the page, but in at-rest.spec.js.
  moves: [true, { option: true }],

  context: async ({ context, problems, moves }, use) => {
    await problems.watch(context)
    if (moves) await context.addInitScript(move)
    await use(context)
    problems.stop()
  },

  /** Another browser profile, watched as well: `await visitor({ javaScriptEnabled: false })` gives its page. */
  visitor: async ({ browser, problems, baseURL }, use) => {
    const contexts = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, ...options })
      contexts.push(context)
      await problems.watch(context, { scripts: options.javaScriptEnabled !== false })
      await context.addInitScript(move)
      return context.newPage()
    })
    problems.stop()
    await Promise.all(contexts.map((context) => context.close()))
  },

  /** Opens a route and waits until the app has taken over. */
  open: ({ page, href }, use) =>
    use(async (route, { on = page } = {}) => {
      const response = await on.goto(href(route))
      await expect(on.locator(READY), `${route} hydrates`).toBeAttached({ timeout: 10_000 })
      return response
    }),

  /** The title of a route as it was prerendered. */
  titleOf: ({ request, href }, use) => {
    const known = new Map()
    return use(async (route) => {
      if (!known.has(route)) known.set(route, titleIn(await (await request.get(href(route))).text()))
      return known.get(route)
    })
  },
})

/** The first sign of a reader, once a page is loaded. */
export function move() {
  addEventListener('load', () => dispatchEvent(new Event('pointermove')))
}

/** Collects every message, error, failed or foreign request and policy violation of the contexts it watches. */
class Problems {
  #found = []
  #allowed = []
  #missing = new Set()
  #stopped = false

  constructor(origin) {
    this.origin = origin
  }

  /** Without scripts the browser gives up what the page preloads for them, and calls that a failed request. */
  async watch(context, { scripts = true } = {}) {
    const add = (problem) => this.#stopped || this.#found.push(problem)
    context.on('console', (message) => {
      const { url } = message.location()
      // playwright.config.js keeps the service worker out.
      if (message.text() === 'Service Worker registration blocked by Playwright') return
      // Nor does it then use what it has fetched, and says so where the page stands for long.
      if (!scripts && /preloaded using link preload but not used/.test(message.text())) return
      // The browser's own line about the document of an unknown address.
      if (this.#missing.has(url) && /status of 404/.test(message.text())) return
      add(`console ${message.type()}: ${message.text()} (${url})`)
    })
    context.on('weberror', (error) => add(`page error: ${error.error().stack ?? error.error()}`))
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (origin !== this.origin && !['data:', 'blob:'].includes(protocol)) add(`request to another origin: ${request.url()}`)
    })
    context.on('requestfailed', (request) => {
      if (!scripts && /\.(js|wasm)$/.test(request.url())) return
      // The icons of the tab and of the manifest are requests of the browser itself: it breaks them off when the page goes.
      if (/\/icons?[./-][^/]*$/.test(request.url()) && request.failure()?.errorText === 'net::ERR_ABORTED') return
      // What comes once a page stands is broken off when the page goes.
      if (/\/(split_(answer|cards)|chunk_\w+)\.wasm$/.test(request.url()) && request.failure()?.errorText === 'net::ERR_ABORTED') return
      add(`failed request: ${request.url()} ${request.failure()?.errorText}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 400 && !this.#missing.has(response.url())) add(`status ${response.status()}: ${response.url()}`)
    })
    await context.exposeBinding('reportViolation', (_source, violation) => add(`policy violation: ${violation}`))
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        window.reportViolation(`${event.effectiveDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`)
      })
    })
  }

  /** This address is unknown on purpose. */
  allowMissing(url) {
    this.#missing.add(url)
  }

  /** The test provokes what this pattern describes. */
  allow(pattern) {
    this.#allowed.push(pattern)
  }

  /** What happens after a test (pages closing under running requests) is nobody's fault. */
  stop() {
    this.#stopped = true
  }

  unexpected() {
    return this.#found.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)))
  }
}

/** The title in a page's HTML, its entities read. */
export function titleIn(html) {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", apos: "'" }
  const title = html.match(/<title>([^<]*)<\/title>/)?.[1] ?? ''
  return title.replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole).replace(/\s+/g, ' ').trim()
}
