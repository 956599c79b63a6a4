// Going from page to page: no full load, the right title, the focus on the heading, the place kept on the way back.
import { READY, expect, test } from './fixtures.js'
import { articles, linkedRoutes } from './site.js'

/** A mark that a full page load would wipe out. */
const mark = (page) => page.evaluate(() => void (window.sameDocument = true))

const expectSameDocument = async (page) => expect(await page.evaluate(() => window.sameDocument), 'no full page load').toBe(true)

/** The visible link on this page that leads to exactly this address. */
async function linkTo(page, address) {
  for (const link of await page.getByRole('link').all()) {
    if ((await link.evaluate((element) => element.href)) === address && (await link.isVisible())) return link
  }
}

/** The routes that this page links to, in the order of its links. */
async function routesLinkedFrom(page, href) {
  const addresses = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.href))
  return [...new Set(addresses)].flatMap((address) => linkedRoutes.filter((route) => href(route) === address))
}

async function expectArrived(page, href, titleOf, route) {
  const title = await titleOf(route)
  await expect(page, `the title of ${route}`).toHaveTitle(title)
  await expect(page).toHaveURL(href(route))
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading, `the focus on the heading of ${route}`).toBeFocused()
  const name = (await heading.innerText()).replace(/\s+/g, ' ').trim()
  await expect
    .poll(() => announcements(page), { message: `${route} is announced` })
    .toEqual(expect.arrayContaining([expect.stringMatching(new RegExp([name, title].map(escaped).join('|')))]))
  await expect(page.locator(READY)).toBeAttached()
  await expectSameDocument(page)
}

const announcements = (page) =>
  page
    .locator('[aria-live="polite"], [aria-live="assertive"], [role="status"]')
    .evaluateAll((regions) => regions.map((region) => region.textContent.replace(/\s+/g, ' ').trim()))

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

test('every page can be reached by links from the home page', async ({ page, open, href, titleOf }) => {
  test.setTimeout(120_000)
  await open('/')
  await mark(page)
  const visited = new Set(['/'])
  const trail = ['/']
  while (trail.length) {
    const next = (await routesLinkedFrom(page, href)).find((route) => !visited.has(route))
    const link = next && (await linkTo(page, href(next)))
    if (link) {
      await link.click()
      await expectArrived(page, href, titleOf, next)
      trail.push(next)
    } else if (next) {
      throw new Error(`${trail.at(-1)} has a link to ${next}, but none that can be seen`)
    } else {
      trail.pop()
      if (!trail.length) break
      await page.goBack()
      await expect(page).toHaveTitle(await titleOf(trail.at(-1)))
      await expectSameDocument(page)
    }
    visited.add(trail.at(-1))
  }
  expect(
    linkedRoutes.filter((route) => !visited.has(route)),
    'no link leads there',
  ).toEqual([])
})

test('Back returns to the same place in the list of articles', async ({ page, open, href, titleOf }) => {
  test.setTimeout(60_000)
  await page.setViewportSize({ width: 360, height: 400 })
  await open('/articles/')
  await mark(page)
  for (const article of articles) {
    const link = await linkTo(page, href(article))
    expect(link, `the list links to ${article}`).toBeDefined()
    await link.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const before = await scrolled(page)
    await link.click()
    await expectArrived(page, href, titleOf, article)
    await expect.poll(() => scrolled(page), { message: `${article} starts at its top` }).toBeLessThanOrEqual(5)
    await page.goBack()
    await expect(page).toHaveTitle(await titleOf('/articles/'))
    await expect.poll(async () => Math.abs((await scrolled(page)) - before), { message: `back from ${article} to ${before} px` }).toBeLessThanOrEqual(5)
    await expectSameDocument(page)
  }
})

test('Back returns to the same place within a long article', async ({ page, open, href, titleOf }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  const article = articles[0]
  await open(article)
  await mark(page)
  await page.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }))
  const before = await scrolled(page)
  expect(before).toBeGreaterThan(300)
  // Following a link by the keyboard leaves the page where it is; a click would scroll to it first.
  await (await linkTo(page, href('/articles/'))).evaluate((link) => link.click())
  await expectArrived(page, href, titleOf, '/articles/')
  await page.goBack()
  await expect(page).toHaveTitle(await titleOf(article))
  await expect.poll(async () => Math.abs((await scrolled(page)) - before)).toBeLessThanOrEqual(5)
  await page.goForward()
  await expect(page).toHaveTitle(await titleOf('/articles/'))
  await expectSameDocument(page)
})

test('a deep link opens at its place', async ({ page, open }) => {
  const { route, fragments } = await articleWithContents(page, open)
  const fragment = fragments.at(-1)
  await open(`${route}#${fragment}`)
  await expectInView(page, fragment)
})

test('the table of contents leads to each part and takes the focus along', async ({ page, open }) => {
  const { fragments } = await articleWithContents(page, open)
  await mark(page)
  for (const fragment of fragments) {
    const link = await inPageLink(page, fragment)
    await link.click()
    await expect.poll(() => page.evaluate(() => decodeURIComponent(location.hash))).toBe(`#${fragment}`)
    await expectInView(page, fragment)
    await expect.poll(() => focusIsAt(page, fragment), { message: `the focus is at #${fragment}` }).toBe(true)
  }
  await expectSameDocument(page)
})

test('the skip link leads to the main part', async ({ page, open }) => {
  await open('/articles/')
  await mark(page)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: /skip/i })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('main').evaluate((main) => main === document.activeElement || main.contains(document.activeElement)))
    .toBe(true)
  await expectSameDocument(page)
})

const scrolled = (page) => page.evaluate(() => window.scrollY)

/** Opens the first article with links to its own parts, and unfolds them. */
async function articleWithContents(page, open) {
  for (const route of articles) {
    await open(route)
    const contents = page.getByRole('main').getByText('On this page')
    if (!(await contents.count())) continue
    await contents.click()
    const fragments = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) =>
        links
          .filter((link) => link.hash.length > 1 && link.pathname === location.pathname && link.checkVisibility())
          .map((link) => decodeURIComponent(link.hash.slice(1))),
      )
    if (fragments.length > 1) return { route, fragments: [...new Set(fragments)] }
  }
  throw new Error('no article has a table of contents')
}

async function inPageLink(page, fragment) {
  const links = page.getByRole('main').getByRole('link')
  for (const link of await links.all()) {
    if ((await link.evaluate((element) => element.pathname === location.pathname && decodeURIComponent(element.hash))) === `#${fragment}`) return link
  }
}

async function expectInView(page, fragment) {
  await expect(page.locator(`[id="${fragment}"]`)).toBeInViewport()
}

const focusIsAt = (page, fragment) =>
  page.evaluate((id) => {
    const target = document.getElementById(id)
    return target === document.activeElement || target.contains(document.activeElement)
  }, fragment)
