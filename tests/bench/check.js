// How long the self-check takes to answer with the longest history there can be: `script/bench`. Nothing here passes or fails.
import { bench } from './lib/slowed.js'

const medicines = ['sertraline', 'duloxetine', 'venlafaxine', 'mirtazapine', 'escitalopram', 'bupropion']
const trials = Array.from({ length: 60 }, (_, at) => ['trial', medicines[at % medicines.length], '', String(50 + at), '8', '0', '0', '0', '1', '2019', '2020', '', '', 'In my own words.'])
const rows = [['question', ''], ['episode', '14', '2', '', '1', ''], ...trials, ['about', '0', '', '60', '']]

await bench(
  '/check/#dose',
  async (page, measure) => {
    const field = page.getByLabel('Highest dose')
    await field.waitFor()
    await measure('typing a dose', (at) => field.fill(String(100 + at)))
    await page.evaluate(() => (location.hash = 'outcome'))
    const radios = page.getByRole('group', { name: /^How much better/ }).getByRole('radio')
    await radios.first().waitFor()
    // By keys: a choice with the pointer goes on to the next question.
    await radios.first().focus()
    await measure('choosing an outcome', () => page.keyboard.press('ArrowDown'))
    for (const fragment of ['medicines', 'answer']) {
      await measure(`going on to ${fragment}`, async () => {
        await page.evaluate(() => (location.hash = 'still'))
        await page.getByRole('group', { name: /still taking/ }).waitFor()
        await page.evaluate((to) => {
          const began = performance.now()
          location.hash = to
          return new Promise((done) => addEventListener('hashchange', () => setTimeout(() => done(window.handled.push(performance.now() - began))), { once: true }))
        }, fragment)
      })
    }
  },
  rows,
)
