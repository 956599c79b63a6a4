// One view of a page with an empty cache on a slow network and processor, and ways between pages once all is loaded.
const SLOWDOWN = 4
const NETWORK = { offline: false, latency: 562.5, downloadThroughput: (1.44e6 / 8), uploadThroughput: 675e3 / 8 }
// Nothing was asked for and nothing long was done for so long: the page is done.
const QUIET = 2_000
const LONGEST = 30_000

/** What stands in the page before anything of its own: it notes what is painted, shifted and long, and asks whether a click is taken on this side. */
function watch() {
  const noted = { shift: 0, largest: 0, tasks: [], memories: [] }
  window.noted = noted
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('layout-shift', (entry) => (noted.shift += entry.hadRecentInput ? 0 : entry.value))
  observe('largest-contentful-paint', (entry) => (noted.largest = entry.startTime))
  observe('longtask', (entry) => noted.tasks.push([entry.startTime, entry.duration]))
  observe('paint', (entry) => entry.name === 'first-contentful-paint' && (noted.first = entry.startTime))
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name]
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given)
      const { memory } = (made.instance ?? made).exports ?? {}
      if (memory && !noted.memories.includes(memory)) noted.memories.push(memory)
      return made
    }
  }
}

/** Opens a page in a browser that has seen nothing, with `press` from the first paint on until a click on a link is taken without loading a document. */
async function view(browser, address, press) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: 'block', viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  await page.addInitScript(watch)
  if (press) await page.addInitScript(pressing)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const kinds = {}
  const types = new Map()
  let busy = Date.now()
  session.on('Network.responseReceived', ({ requestId, type, response }) => types.set(requestId, /wasm/.test(response.mimeType) ? 'wasm' : type.toLowerCase()))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = types.get(requestId) ?? 'other'
    kinds[kind] = (kinds[kind] ?? 0) + encodedDataLength
    busy = Date.now()
  })
  await page.goto(address, { waitUntil: 'load' })
  const began = Date.now()
  while (Date.now() - busy < QUIET && Date.now() - began < LONGEST) await page.waitForTimeout(100)
  return { context, page, session, kinds }
}

/** From the first paint on, a link is clicked every 50 ms until the page takes the click itself; then it is noted when the next page stands there. */
function pressing() {
  const heading = () => document.querySelector('h1')?.textContent ?? ''
  const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(then))
  addEventListener('click', (event) => {
    if (!event.isTrusted && event.defaultPrevented) window.noted.handled ??= performance.now()
    if (!event.isTrusted) event.preventDefault()
  })
  const timer = setInterval(() => {
    const { noted } = window
    if (!noted.first) return
    const before = heading()
    const link = [...document.querySelectorAll('nav a[href], main a[href]')].find((one) => one.origin === location.origin && one.pathname !== location.pathname && !one.hash)
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window, detail: 1 }))
    if (!noted.handled) return
    clearInterval(timer)
    const seen = () => (heading() && heading() !== before ? painted(() => (noted.next = performance.now())) : requestAnimationFrame(seen))
    seen()
  }, 50)
}

/** What a first view of a page comes to: times in milliseconds from the start of the navigation. Twice, as a click would end what is measured of the page. */
export async function firstView(browser, address) {
  const { context, page, session, kinds } = await view(browser, address, false)
  const noted = await page.evaluate(() => ({ ...window.noted, memories: window.noted.memories.map((memory) => memory.buffer.byteLength) }))
  const { metrics } = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'))
  await context.close()
  const pressed = await view(browser, address, true)
  const clicked = await pressed.page.evaluate(() => ({ handled: window.noted.handled, next: window.noted.next }))
  await pressed.context.close()
  const blocking = noted.tasks.filter(([start]) => start >= noted.first).reduce((sum, [, duration]) => sum + duration - 50, 0)
  return {
    'first paint': noted.first,
    'largest paint': noted.largest,
    'layout shift': noted.shift,
    blocking,
    'click handled': clicked.handled,
    'next page': clicked.next,
    kB: Object.values(kinds).reduce((sum, bytes) => sum + bytes, 0) / 1000,
    'heap MB': metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6,
    'wasm MB': noted.memories.length ? noted.memories.reduce((sum, bytes) => sum + bytes, 0) / 1e6 : undefined,
    kinds,
  }
}

/** How long the way to the list of pages and back takes, again and again, once all of it is loaded: milliseconds from the click to the paint. */
export async function warm(browser, address, pairs) {
  const { context, page } = await view(browser, address, false)
  const here = new URL(address).pathname
  const list = here.replace(/[^/]+\/?$/, '')
  const go = (to) =>
    page.evaluate(
      (path) =>
        new Promise((done) => {
          const heading = () => document.querySelector('h1')?.textContent ?? ''
          const before = heading()
          const link = [...document.querySelectorAll('a[href]')].find((one) => one.origin === location.origin && one.pathname === path && !one.hash)
          const began = performance.now()
          const seen = () => (heading() && heading() !== before ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began))) : requestAnimationFrame(seen))
          link.click()
          seen()
        }),
      to,
    )
  const times = []
  // Once there and back before it counts: what is fetched is there then.
  for (let at = -1; at < pairs; at += 1) {
    for (const to of [list, here]) {
      const time = await go(to)
      if (at >= 0) times.push(time)
      await page.waitForTimeout(200)
    }
  }
  await context.close()
  return times
}
