// Each component in each of its states, one by one: accessible in every look and at every size of text; together they are no wider than the screen.
import { expectAccessible } from './axe.js'
import { expect, test } from './fixtures.js'
import { routes } from './site.js'

const GALLERY = '/about/gallery/'

// The field for a passphrase is shown without the form that it belongs to, of which the browser complains.
test.beforeEach(({ problems }) => problems.allow(/Password field is not contained in a form/))

// In forced colors the system sees to the contrast; axe takes the page's color for the text and the system's for the ground.
const LOOKS = {
  light: { media: { colorScheme: 'light' } },
  dark: { media: { colorScheme: 'dark' } },
  'forced colors': { media: { forcedColors: 'active' }, without: ['color-contrast'] },
}

const SIZES = [
  { width: 320, text: '100%' },
  { width: 1280, text: '100%' },
  { width: 412, text: '200%' },
]

/** What stands folded in an example is looked at as well. */
const unfold = (page) => page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => (fold.open = true)))

/** The ids of all examples. */
const examples = (page) => page.locator('[data-example]').evaluateAll((all) => all.map(({ id }) => id))

for (const [look, { media, without }] of Object.entries(LOOKS)) {
  for (const { width, text } of SIZES) {
    test(`each component in each state is accessible in ${look} at ${width} px with text at ${text}`, async ({ page, open }) => {
      test.setTimeout(120_000)
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia(media)
      await open(GALLERY)
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text)
      await unfold(page)
      const ids = await examples(page)
      expect(ids.length).toBeGreaterThan(50)
      for (const id of ids) await expectAccessible(page, `${id}, ${look}, ${width} px, text at ${text}`, { within: `#${id}`, without })
      await expectAccessible(page, `the page as a whole, ${look}, ${width} px, text at ${text}`, { without })
      const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(out, 'no scrolling to the side').toBeLessThanOrEqual(0)
    })
  }
}

for (const [look, { media, without }] of Object.entries(LOOKS)) {
  test(`each card that differs is accessible while it is open, in ${look}`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.emulateMedia(media)
    await open(GALLERY)
    const openers = page.locator('[data-example="cards"] button[popovertarget]').or(page.locator('#line-term button[popovertarget]'))
    expect(await openers.count()).toBeGreaterThan(5)
    for (const opener of await openers.all()) {
      const card = await opener.getAttribute('popovertarget')
      await opener.click()
      await expect(page.locator(`[id="${card}"]`)).toBeVisible()
      await expectAccessible(page, `the card ${card}, ${look}`, { without })
      await page.keyboard.press('Escape')
    }
  })
}

test('no reader is led to the gallery', async ({ page, open }) => {
  expect(routes).not.toContain(GALLERY)
  await open(GALLERY)
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
})
