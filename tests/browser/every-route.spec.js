// Every page, opened cold: whole, silent, accessible, and the same before and after the app has started.
import { expectAccessible } from './axe.js'
import { expect, test } from './fixtures.js'
import { linesOfMain, missingFrom } from './reading.js'
import { routes, routesOf } from './site.js'

const NARROW = { width: 320, height: 640 }
const WIDE = { width: 1280, height: 800 }

/** Between them the two projects open each page in both colour schemes at both widths. axe, the dearest part, looks at three of the four. */
const LOOKS = {
  root: { narrow: 'light', wide: 'dark', axeWide: true },
  sub: { narrow: 'dark', wide: 'light', axeWide: false },
}

for (const route of routes) {
  test(`${route} at 320 px`, async ({ page, reader, open, href, titleOf }, { project }) => {
    await page.setViewportSize(NARROW)
    await page.emulateMedia({ colorScheme: LOOKS[project.name].narrow })
    await open(route)
    await expectWhole(page, route, href, titleOf)

    const { wanted, given } = await page.evaluate(() => ({ wanted: document.documentElement.scrollWidth, given: window.innerWidth }))
    expect(wanted, 'no scrolling to the side').toBeLessThanOrEqual(given)

    await expectAccessible(page, `${route} at 320 px, ${LOOKS[project.name].narrow}`)

    await reader.setViewportSize(NARROW)
    await reader.goto(href(route))
    const before = await linesOfMain(reader)
    const after = await linesOfMain(page)
    expect(before.size).toBeGreaterThan(1)
    expect(missingFrom(before, after), 'lost when the app started').toEqual([])
    expect(missingFrom(after, before), 'only there once the app had started').toEqual([])
  })

  test(`${route} at 1280 px`, async ({ page, open, href, titleOf }, { project }) => {
    await page.setViewportSize(WIDE)
    await page.emulateMedia({ colorScheme: LOOKS[project.name].wide })
    await open(route)
    await expectWhole(page, route, href, titleOf)
    if (LOOKS[project.name].axeWide) await expectAccessible(page, `${route} at 1280 px, ${LOOKS[project.name].wide}`)
  })
}

test('every page has a title of its own', async ({ titleOf }) => {
  const pages = new Map()
  for (const route of routes) {
    const title = await titleOf(route)
    expect(title, route).not.toBe('')
    expect(pages.get(title), `the title "${title}" of ${route} is taken`).toBeUndefined()
    pages.set(title, route)
  }
})

test('the site has the same pages under every address', ({ site }) => {
  expect(routesOf(site.folder)).toEqual(routes)
})

async function expectWhole(page, route, href, titleOf) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(await titleOf(route))
  const crisis = page.getByRole('banner').getByRole('link', { name: /crisis/i })
  await expect(crisis).toBeVisible()
  expect(await crisis.evaluate((link) => link.href)).toBe(href('/crisis/'))
}
