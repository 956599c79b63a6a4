// How long the comparison takes to answer, with the processor four times slower: `script/bench`. The browser's own event timing says how
// long each change took to be handled and to be on screen. Run it on a quiet machine.
// Nothing here passes or fails.
import { bench } from './lib/slowed.js'

await bench('/compare/costs/', async (page, measure) => {
  await measure('choosing a country', (at) => page.getByLabel('Where do you live?').selectOption({ index: 1 + (at % 8) }))
  await page.getByLabel('Where do you live?').selectOption('us')
  await page.getByText('Change the numbers').click()
  await measure('typing a price', (at) => page.locator('#price-ketamine').fill(`$${400 + at}`))
})

await bench('/compare/what-matters/', async (page, measure) => {
  await measure('ticking what matters', () => page.locator('#chosen-fast').click())
})
