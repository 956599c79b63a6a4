// What the measurements of the tools share: a page on a processor four times slower, and a clock in it.
import { chromium } from '@playwright/test'
import { chromium as path } from '../../browser/chromium.js'
import { sites } from '../../browser/site.js'
import { start } from '../../../script/serve.mjs'

const SLOWDOWN = 4
const FRAME = 1000 / 60
const TIMES = 25

/** Opens a page of the built site, with what the tab has kept, and gives it to `measure` with a function that makes one change many times. */
export async function bench(route, measure, kept = []) {
  const server = await start(sites.root.folder, { base: '/' })
  const browser = await chromium.launch({
    executablePath: path(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  const page = await browser.newPage()
  await page.addInitScript((rows) => rows.length && sessionStorage.setItem('beyond-two-draft', JSON.stringify(rows)), kept)
  await page.goto(server.address.replace(/\/$/, '') + route)
  await page.locator('html[data-ready]').waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.evaluate(() => {
    window.timed = []
    new PerformanceObserver((list) => {
      for (const { name, processingStart, processingEnd, duration } of list.getEntries()) {
        window.timed.push({ name, handling: processingEnd - processingStart, shown: duration })
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true })
    // The event timing leaves out what is fast. A listener before and one after the app's own catch those too.
    window.handled = []
    let began = 0
    for (const name of ['input', 'change', 'click']) {
      window.addEventListener(name, () => (began = performance.now()), { capture: true })
      window.addEventListener(name, () => window.handled.push(performance.now() - began))
    }
  })
  console.log(`${route}: processor ${SLOWDOWN} times slower; one frame is ${FRAME.toFixed(1)} ms.`)
  await measure(page, async (what, change) => {
    await page.evaluate(() => void (window.handled.length = 0))
    for (let at = 0; at < TIMES; at += 1) await change(at)
    const times = (await page.evaluate(() => window.handled)).sort((one, other) => one - other)
    const [median, slowest] = [times[Math.floor(times.length / 2)], times.at(-1)]
    console.log(`${what}: handled in ${median.toFixed(1)} ms (median), ${slowest.toFixed(1)} ms (slowest); ${(median / FRAME).toFixed(2)} of a frame`)
  })
  const timed = await page.evaluate(() => window.timed.filter(({ name }) => /^(click|input|keydown|pointerup)$/.test(name)))
  const longest = Math.max(0, ...timed.map(({ handling }) => handling))
  console.log(`The browser's event timing saw ${timed.length} events of 16 ms and more from input to screen; the longest handling was ${longest.toFixed(1)} ms.`)
  await browser.close()
  await server.stop()
}
