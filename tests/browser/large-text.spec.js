// Text that the reader has made larger: nothing sticks out of the page, and the way to help is whole on the screen.
import { expect, test } from './fixtures.js'
import { routes } from './site.js'

const SIZES = [
  { width: 320, text: '150%' },
  { width: 360, text: '200%' },
  { width: 412, text: '200%' },
]

for (const route of routes) {
  test(`${route} with larger text`, async ({ page, open }) => {
    await open(route)
    for (const { width, text } of SIZES) {
      await page.setViewportSize({ width, height: 740 })
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text)
      const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(out, `${text} at ${width} px`).toBeLessThanOrEqual(0)
      await expect(page.getByRole('banner').getByRole('link', { name: 'Crisis help' }), `${text} at ${width} px`).toBeInViewport({ ratio: 1 })
    }
  })
}
