// The five pages of the comparison: one menu, old addresses that lead on, nothing that moves, and no page that goes on for ever.
import { expectAccessible } from './axe.js'
import { expect, test } from './fixtures.js'

const PAGES = ['/compare/', '/compare/costs/', '/compare/what-matters/', '/compare/claims/', '/compare/evidence/']

/** What opens cards comes once the page stands; until then a citation leads to the list of sources. */
const cardsCanCome = async (page) => {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(200)
}

/** What could be linked to while the comparison was one page. */
const PARTS = `
  glance in-short likely fast lasts feels wrong visits-time driving paying getting unknown choices what-it-may-cost country cover counted-for
  cost-answer helper cost-parts matters chosen-how-well chosen-fast chosen-staying-well chosen-side-effects chosen-memory chosen-needle chosen-nose
  chosen-cost chosen-visits chosen-distance chosen-driving chosen-approval chosen-rules chosen-home chosen-trial chosen-danger chosen-vessels
  chosen-heart-event chosen-head chosen-allergy chosen-pregnancy chosen-psychosis chosen-mania chosen-thyroid chosen-liver chosen-young chosen-severe
  chosen-pressure chosen-heart chosen-older chosen-lungs chosen-eye chosen-other-medicines chosen-bladder chosen-addiction chosen-pills
  chosen-tried-one chosen-mailed own-concern my-picture what-points-where fit-count fit-fold fit-lines efficacy response remission direct standard
  waiting everyday speed nothing-at-first lasting suicidal older safety feel common serious blood-pressure bladder dependence thinking who-should-ask
  cost pay-us course who-pays uk canada australia access what approved pill visits length drive where home rules needle guidelines check-a-claim
  claims uncertain more
`
/** Its fields, each with a hint and a note. */
const FIELDS = `
  price-ketamine fee-ketamine once-ketamine limit-ketamine first-ketamine then-ketamine later-ketamine hours-ketamine price-esketamine fee-esketamine
  once-esketamine limit-esketamine first-esketamine then-esketamine later-esketamine hours-esketamine distance per-distance fare way-hours pay
`
const words = (text) => text.trim().split(/\s+/)
const OLD = [...words(PARTS), ...words(FIELDS).flatMap((id) => [id, `${id}-hint`, `${id}-note`])]

test('every old address leads to where the part stands now', async ({ page, open, href }) => {
  await open('/compare/')
  const moved = await page.evaluate(
    (ids) => ids.filter((id) => !document.getElementById(id)).map((id) => [id, [...document.querySelectorAll(`a[data-holds~="${id}"]`)].map((link) => link.href)]),
    OLD,
  )
  expect(OLD.length).toBeGreaterThan(160)
  for (const [id, links] of moved) expect(links, id).toHaveLength(1)
  for (const route of PAGES.slice(1)) {
    const here = moved.filter(([, [link]]) => link === href(route)).map(([id]) => id)
    expect(here.length, route).toBeGreaterThan(0)
    await open(route)
    expect(await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), here), route).toEqual([])
  }
})

for (const [id, route] of [
  ['check-a-claim', '/compare/claims/'],
  ['what-it-may-cost', '/compare/costs/'],
  ['matters', '/compare/what-matters/'],
  ['bladder', '/compare/evidence/'],
  ['likely', '/compare/'],
  ['driving', '/compare/'],
]) {
  test(`the old address /compare/#${id} is sent on to ${route}, and what is folded there is open`, async ({ page, href, problems }) => {
    problems.allow(/ERR_ABORTED/) // the first page is left while it still loads
    await page.goto(`${href('/compare/')}#${id}`)
    await expect(page).toHaveURL(`${href(route)}#${id}`)
    await expect(page.locator('html[data-ready]')).toBeAttached()
    const part = page.locator(`#${id}`)
    await expect(part).toBeInViewport()
    expect(await part.evaluate((element) => element.closest('details:not([open])') === null)).toBe(true)
  })
}

test('a question at a glance leads to its evidence, unfolded and with the focus, and Back leads back', async ({ page, open, href }) => {
  await open('/compare/')
  await page.getByRole('row').getByRole('link', { name: 'What can go wrong?' }).click()
  await expect(page).toHaveURL(`${href('/compare/evidence/')}#common`)
  await expect(page.getByRole('table', { name: 'What can go wrong?' })).toBeVisible()
  await expect(page.locator('#common > summary')).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL(href('/compare/'))
})

for (const [at, route] of PAGES.entries()) {
  test(`the menu of ${route} marks it, and leads to the others`, async ({ page, open, href, titleOf }) => {
    await open(route)
    const menu = page.getByRole('navigation', { name: 'The comparison' })
    const links = menu.getByRole('link')
    expect(await links.evaluateAll((links) => links.map((link) => link.href))).toEqual(PAGES.map(href))
    await expect(menu.locator('[aria-current="page"]')).toHaveCount(1)
    await expect(links.nth(at)).toHaveAttribute('aria-current', 'page')
    const main = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' })
    await expect(main).toHaveAttribute('aria-current', at === 0 ? 'page' : 'true')
    const next = (at + 1) % PAGES.length
    await links.nth(next).click()
    await expect(page).toHaveTitle(await titleOf(PAGES[next]))
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  test(`nothing moves while ${route} starts, and at 390 px it is not too long`, async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.addInitScript(() => {
      window.shifts = []
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true })
    })
    await open(route)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => window.shifts)).toEqual([])
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / 844)
    console.log(`${route}: ${screens.toFixed(1)} screens`)
    expect(screens).toBeLessThan({ '/compare/': 4, '/compare/evidence/': 6.7 }[route] ?? 6)
  })
}

test('what is chosen on one page counts on the other', async ({ page, open }) => {
  await open('/compare/what-matters/')
  await page.getByLabel('Where do you live?').selectOption('United States')
  await page.getByLabel('In the US: how would you pay?').selectOption({ label: 'No insurance: I would pay myself' })
  const count = page.locator('#fit-count')
  // The first choice alone is about no line.
  const before = '1 line fits what you chose.'
  await expect(count).toHaveText(before)
  const menu = page.getByRole('navigation', { name: 'The comparison' })
  await menu.getByRole('link', { name: 'Costs' }).click()
  await expect(page.getByLabel('Where do you live?')).toHaveValue('us')
  await expect(page.getByRole('img', { name: /^A year, Ketamine: \$2,400 to \$24,000, likely \$10,800/ })).toBeVisible()
  await page.getByLabel('In the US: how would you pay?').selectOption({ label: 'Private, or from a job' })
  await expect(page.getByRole('img', { name: /Esketamine: \$340 to \$10,600, likely \$10,600/ })).toBeVisible()
  await menu.getByRole('link', { name: 'What matters' }).click()
  await expect(page.locator('#fit-lines > li').locator('visible=true').filter({ hasText: 'Private insurance in the US.' })).toHaveCount(1)
  await expect(count).toHaveText(before)
})

test('the count stays in view while boxes are ticked', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open('/compare/what-matters/')
  await page.getByLabel('I am afraid of needles, or my veins are poor').check()
  await expect(page.getByText('1 line fits what you chose.')).toBeInViewport()
  await page.getByLabel(/^I have or had an aneurysm/).check()
  await expect(page.getByText('2 lines fit what you chose.')).toBeInViewport()
  await page.getByRole('link', { name: 'See them' }).click()
  await expect(page.getByRole('heading', { name: 'What points which way' })).toBeInViewport()
  await expect(page.getByText('2 lines fit what you chose.')).toBeInViewport()
})

for (const route of ['/compare/', '/compare/what-matters/', '/compare/evidence/']) {
  test(`the cards of ${route} come with the first that is asked for, and open in place`, async ({ page, open }) => {
    const asked = []
    page.on('request', (request) => /-cards\.json$/.test(request.url()) && asked.push(request.url()))
    await open(route)
    await cardsCanCome(page)
    await page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => (fold.open = true)))
    expect(asked).toEqual([])
    const source = page.getByRole('main').getByRole('link', { name: /^Source \d+$/ }).first()
    await source.focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog')
    await expect(card).toBeVisible()
    await expect(card).toContainText('Paid for by')
    await expectAccessible(page, 'an open card')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(source).toBeFocused()
    const figure = page.getByRole('link', { name: /about this figure/ }).first()
    await figure.click()
    await expect(card).toContainText('Compared with')
    await card.getByRole('link', { name: /^Source \d+$/ }).click()
    await expect(page.getByRole('dialog').last()).toContainText('Paid for by')
    expect(asked).toHaveLength(1)
  })
}

test('where the cards do not come, and without JavaScript, a source is found in the list', async ({ page, open, href, visitor, problems }) => {
  problems.allow(/-cards\.json|503/)
  await page.route('**/*-cards.json', (route) => route.fulfill({ status: 503, body: 'Try later' }))
  await open('/compare/')
  await cardsCanCome(page)
  const source = (on) => on.getByRole('row').getByRole('link', { name: /^Source \d+$/ }).first()
  const entry = async (on) => on.locator(new URL(await source(on).evaluate((link) => link.href)).hash)
  await source(page).click()
  await expect(await entry(page)).toBeInViewport()
  const reader = await visitor({ javaScriptEnabled: false })
  await reader.goto(href('/compare/'))
  await source(reader).click()
  await expect(await entry(reader)).toBeInViewport()
})

test('a page that was gone to within the app opens its cards as well', async ({ page, open }) => {
  await open('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click()
  await cardsCanCome(page)
  await page.getByRole('row').getByRole('link', { name: /about this figure/ }).first().click()
  await expect(page.getByRole('dialog')).toContainText('Compared with')
  await page.keyboard.press('Escape')
  await page.getByRole('navigation', { name: 'The comparison' }).getByRole('link', { name: 'Evidence' }).click()
  await expect(page).toHaveURL(/\/compare\/evidence\/$/)
  await page.getByText('How likely is it to help?').click()
  await page.getByRole('cell').getByRole('link', { name: /about this figure/ }).first().click()
  await expect(page.getByRole('dialog')).toContainText('Compared with')
})
