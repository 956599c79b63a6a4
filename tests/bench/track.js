// How long 5,000 check-ins take to be drawn anew when one is added, with the processor four times slower: `script/bench`. Nothing here passes or fails.
import { bench } from './lib/slowed.js'

const day = (at) => new Date(Date.UTC(2012, 0, 1 + at)).toISOString().slice(0, 10)
const rows = Array.from({ length: 5_000 }, (_, at) => ['checkin', day(at), ...Array.from({ length: 9 }, (_, item) => String((at * (item + 3)) % 4)), '1', ''])

await bench(
  '/track/',
  async (page, measure) => {
    const keep = page.getByRole('button', { name: 'Keep this check-in' })
    await keep.waitFor()
    await measure('answering a question', (at) => page.locator(`#item-1-${at % 4}`).click())
    await measure('keeping a check-in', async (at) => {
      await page.getByLabel('Which day is this check-in for?').fill(day(5_100 + at))
      for (let item = 1; item <= 9; item += 1) await page.locator(`#item-${item}-${(at + item) % 4}`).click()
      const before = await page.evaluate(() => window.kept ?? 0)
      await keep.click()
      // Only the press that keeps it counts.
      await page.evaluate((before) => {
        window.handled.splice(before, window.handled.length - before, window.handled.at(-1))
        window.kept = before + 1
      }, before)
    })
  },
  rows,
)
