// After the first visit to any one page the whole site opens without a network: by its address, by a click, and after the browser was closed.
import { fillFirstFields, valueOf } from './check-form.js'
import { READY, SAVED, expect, line, test } from './device.js'
import { linkedRoutes, routes } from './site.js'

test('after one visit every page opens without a network by its address, in a browser that was closed in between', async ({ device, href, open }) => {
  test.setTimeout(120_000)
  await open('/crisis/')
  await expect(device.page.locator(SAVED)).toBeAttached({ timeout: 30_000 })
  await expect(line(device.page)).toContainText('It opens without a network.')
  await device.offline()
  await device.restart()
  for (const route of routes) {
    const response = await device.page.goto(href(route))
    expect(response.status(), route).toBe(200)
    expect(response.fromServiceWorker(), route).toBe(true)
    await expect(device.page.locator(READY), route).toBeAttached()
    await expect(device.page.getByRole('heading', { level: 1 }), route).toBeVisible()
  }
})

test('after one visit every page is reached by clicks without a network, and the tools work', async ({ device, href, open }) => {
  test.setTimeout(120_000)
  const { page } = device
  const first = '/articles/what-trd-is/'
  await open(first)
  await expect(page.locator(SAVED)).toBeAttached({ timeout: 30_000 })
  await device.offline()

  const reached = new Set([first])
  const waiting = [first]
  while (waiting.length) {
    const from = waiting.shift()
    const leads = await linksOf(page, href)
    for (const route of leads.filter((route) => !reached.has(route))) {
      await clickTo(page, href, route)
      reached.add(route)
      waiting.push(route)
      await page.goBack()
      await expect(page).toHaveURL(href(from))
    }
    if (waiting.length) await open(waiting[0])
  }
  expect([...reached].sort()).toEqual([...linkedRoutes].sort())

  await open('/check/')
  const filled = await fillFirstFields(page)
  expect(filled).not.toEqual([])
  await page.reload()
  await expect(page.locator(READY)).toBeAttached()
  for (const { field, value } of filled) await expect.poll(() => valueOf(field)).toBe(value)
  await open('/articles/')
  await page.getByLabel('Search articles, terms and sources').fill('tyramine')
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0)
})

test('an address without its closing slash, and one that does not exist, are answered without a network', async ({ device, href, open, problems }) => {
  problems.allow(/nothing-here/)
  await open('/')
  await expect(device.page.locator(SAVED)).toBeAttached({ timeout: 30_000 })
  await device.offline()
  await device.page.goto(href('/compare'))
  await expect(device.page).toHaveURL(href('/compare/'))
  await device.page.goto(href('/nothing-here/'))
  await expect(device.page.getByRole('heading', { level: 1 })).toHaveText('This page is not saved on your device')
  await device.page.getByRole('main').getByRole('link', { name: 'Crisis help' }).click()
  await expect(device.page).toHaveURL(href('/crisis/'))
})

/** The routes that links of the page on screen lead to. */
async function linksOf(page, href) {
  const addresses = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.href.split('#')[0]))
  return linkedRoutes.filter((route) => addresses.includes(href(route)))
}

/** Clicks a link there and waits for the page; the app itself goes, without a full load. */
async function clickTo(page, href, route) {
  const links = page.getByRole('link')
  const at = await links.evaluateAll((all, wanted) => all.findIndex((link) => link.href.split('#')[0] === wanted && link.checkVisibility()), href(route))
  await page.evaluate(() => void (window.sameDocument = true))
  await links.nth(at).click()
  await expect(page).toHaveURL(new RegExp(`^${href(route).replace(/[.?]/g, '\\$&')}(#|$)`))
  expect(await page.evaluate(() => window.sameDocument), route).toBe(true)
}
