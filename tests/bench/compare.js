// How long the comparison takes to answer, with the processor four times slower: `script/bench`. The browser's own event timing says how
// long each change took to be handled and to be on screen. Run it on a quiet machine.
// Nothing here passes or fails.
import { chromium } from '@playwright/test'
import { chromium as path } from '../browser/chromium.js'
import { sites } from '../browser/site.js'
import { start } from '../../script/serve.mjs'

const SLOWDOWN = 4
const FRAME = 1000 / 60

const server = await start(sites.root.folder, { base: '/' })
const browser = await chromium.launch({
  executablePath: path(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
const page = await browser.newPage()
await page.goto(`${server.address.replace(/\/$/, '')}/compare/`)
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
  for (const name of ['input', 'change']) {
    window.addEventListener(name, () => (began = performance.now()), { capture: true })
    window.addEventListener(name, () => window.handled.push(performance.now() - began))
  }
})

/** Makes one change many times and gives the median and the slowest handling of it, in milliseconds. */
async function measure(what, change) {
  await page.evaluate(() => void (window.handled.length = 0))
  for (let at = 0; at < 25; at += 1) await change(at)
  const times = (await page.evaluate(() => window.handled)).sort((one, other) => one - other)
  return { what, median: times[Math.floor(times.length / 2)], slowest: times.at(-1) }
}

const results = []
results.push(await measure('choosing a country', (at) => page.getByLabel('Where do you live?').selectOption({ index: 1 + (at % 8) })))
await page.getByLabel('Where do you live?').selectOption('us')
results.push(await measure('ticking what matters', () => page.locator('#chosen-fast').click()))
results.push(await measure('typing a price', (at) => page.locator('#price-ketamine').fill(`$${400 + at}`)))
const timed = await page.evaluate(() => window.timed.filter(({ name }) => /^(click|input|keydown|pointerup)$/.test(name)))
await browser.close()
await server.stop()

console.log(`Processor ${SLOWDOWN} times slower; one frame is ${FRAME.toFixed(1)} ms.`)
for (const { what, median, slowest } of results) {
  console.log(`${what}: handled in ${median.toFixed(1)} ms (median), ${slowest.toFixed(1)} ms (slowest); ${(median / FRAME).toFixed(2)} of a frame`)
}
const longest = Math.max(0, ...timed.map(({ handling }) => handling))
console.log(`The browser's event timing saw ${timed.length} events of 16 ms and more from input to screen; the longest handling was ${longest.toFixed(1)} ms.`)
