// An unknown address says so, with the right status and a way on.
import { expect, test } from './fixtures.js'

for (const unknown of ['/nothing-here/', '/articles/nothing-here/', '/check/nothing/here']) {
  test(`${unknown} is not found, and the page helps`, async ({ page, open, href, problems }) => {
    problems.allowMissing(href(unknown))
    const response = await open(unknown)
    expect(response.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    for (const route of ['/', '/articles/', '/check/', '/crisis/']) {
      const addresses = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.href))
      expect(addresses, `a link to ${route}`).toContain(href(route))
    }
    // The way on works without a full load.
    await page.evaluate(() => void (window.sameDocument = true))
    await page.getByRole('banner').getByRole('link', { name: /crisis/i }).click()
    await expect(page).toHaveURL(href('/crisis/'))
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(await page.evaluate(() => window.sameDocument)).toBe(true)
  })
}
