// Automated accessibility checks. axe is evaluated in the page (a script tag would be against the page's policy).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Fails with the rule, the element and the way to mend it, where axe finds anything on the page as it stands, or `within` what a selector names;
 * `without` the rules of these names.
 */
export async function expectAccessible(page, where, { within, without = [] } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations } = await page.evaluate(
    ([values, place, left]) =>
      window.axe.run(place ?? document, {
        runOnly: { type: 'tag', values },
        rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
        preload: false,
      }),
    [tags, within, without],
  )
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n${node.failureSummary}`))
  expect(found, `axe, ${where}`).toEqual([])
}
