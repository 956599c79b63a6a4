// Browsers that lack something or have it turned off: no service worker, no storage, no cache, no WebAssembly (as in Lockdown Mode). Everything reads,
// and what can work does.
import { fillFirstFields, valueOf } from './check-form.js'
import { READY, expect, test } from './fixtures.js'

/** Takes these away before any script of the page runs. */
const LACKING = {
  'a browser without service workers': () => delete Navigator.prototype.serviceWorker,
  'a browser that refuses to register one': () => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))
  },
  'a browser without a place to save': () => delete globalThis.caches,
  'a browser that denies session storage': () =>
    Object.defineProperty(globalThis, 'sessionStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    }),
  // Safari 15 has neither of these.
  'a browser of 2021': () => {
    delete AbortSignal.timeout
    delete HTMLElement.prototype.showPopover
    delete HTMLElement.prototype.popover
    delete Element.prototype.checkVisibility
    delete Array.prototype.at
    delete Object.hasOwn
  },
}

for (const [name, take] of Object.entries(LACKING)) {
  test(`${name} runs the app, keeps what is typed, and complains of nothing`, async ({ page, context, open, href }) => {
    await context.addInitScript(take)
    await open('/check/')
    const filled = await fillFirstFields(page)
    expect(filled).not.toEqual([])
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Read' }).click()
    await expect(page).toHaveURL(href('/articles/'))
    await page.goBack()
    await expect(page).toHaveURL(href('/check/'))
    for (const { field, value } of filled) await expect.poll(() => valueOf(field)).toBe(value)
    await expect(page.getByRole('region', { name: 'Use without a network' })).toHaveCount(0)
  })
}

test('without WebAssembly every tool says what does not work, and the way to help is there', async ({ page, context, href, problems }) => {
  problems.allow(/^console /)
  await context.addInitScript(() => delete globalThis.WebAssembly)
  for (const route of ['/check/', '/compare/', '/compare/costs/', '/crisis/']) {
    await page.goto(href(route))
    await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toContainText('You can still read everything here.')
    await expect(page.locator(READY)).not.toBeAttached()
    await expect(page.getByRole('banner').getByRole('link', { name: 'Crisis help' })).toBeVisible()
  }
})
