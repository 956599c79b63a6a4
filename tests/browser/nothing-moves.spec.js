// What stands on a page stays where it is while the app comes: also on a slow line, where that is a while later.
import { articles, routes } from './site.js'
import { expect, test } from './fixtures.js'

// One article stands for all: they are made alike.
const different = routes.filter((route) => !articles.includes(route)).concat(articles[0])

for (const [device, viewport] of [
  ['a phone', { width: 412, height: 823 }],
  ['a desk', { width: 1280, height: 800 }],
]) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport })

    for (const route of different) {
      test(`nothing moves while ${route} starts`, async ({ page, open }) => {
        await page.addInitScript(() => {
          window.shifts = []
          let arrived
          addEventListener('DOMContentLoaded', () => (arrived = performance.now()))
          const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ')
          const name = (node) => (node?.nodeType === Node.ELEMENT_NODE ? `${node.localName}.${node.className}` : String(node?.textContent))
          const told = ({ node, previousRect, currentRect }) => `${name(node)} from ${place(previousRect)} to ${place(currentRect)}`
          new PerformanceObserver((list) => {
            // While the document itself arrives, the browser lays out what is there of it.
            for (const { startTime, value, sources } of list.getEntries()) if (arrived && startTime > arrived) window.shifts.push(`${value}: ${sources.map(told).join(', ')}`)
          }).observe({ type: 'layout-shift', buffered: true })
        })
        await page.route('**/*.wasm', async (asked) => {
          await new Promise((later) => setTimeout(later, 500))
          await asked.continue()
        })
        await open(route)
        await page.waitForTimeout(300)
        expect(await page.evaluate(() => window.shifts)).toEqual([])
      })
    }
  })
}

test('the form to fill in by hand gives way to what is to come on the screen, and is there on paper', async ({ page, href }) => {
  await page.route('**/*.wasm', (asked) => void asked)
  await page.goto(href('/check/'), { waitUntil: 'commit' })
  const form = page.getByRole('main').getByRole('table')
  await expect(page.locator('html[data-js]')).toBeAttached()
  await expect(form).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(form).toBeVisible()
})
