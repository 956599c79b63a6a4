// Links that are clicked before the app is there.
import { READY, expect, test } from './fixtures.js'

const SHELL = /\/app\/\w+\/beyond-two_bg\.wasm$/

/** Lets the app come when it is told to, and not before. */
async function heldBack(page) {
  let come
  const told = new Promise((resolve) => (come = resolve))
  await page.route(SHELL, async (route) => {
    await told
    await route.continue()
  })
  return come
}

/** Opens a page whose app is still on its way. */
async function openEarly(page, address) {
  await page.goto(address, { waitUntil: 'commit' })
  await expect(page.locator('html[data-js]')).toBeAttached()
  await page.evaluate(() => (window.isTheSameDocument = true))
}

const press = (page, name) => page.getByRole('link', { name, exact: true }).filter({ visible: true }).first().click()
const isTheSameDocument = (page) => page.evaluate(() => window.isTheSameDocument === true)

/** Presses a link, which leads to the page of that title without a new document. */
async function follows(page, name, title) {
  await press(page, name)
  await expect(page).toHaveTitle(title)
  expect(await isTheSameDocument(page)).toBe(true)
}

test('a link is followed before the app is there, and the app takes over the page it leads to', async ({ page, href, titleOf }) => {
  const come = await heldBack(page)
  await openEarly(page, href('/articles/what-trd-is/'))
  await follows(page, 'Read', await titleOf('/articles/'))
  await expect(page).toHaveURL(href('/articles/'))
  await expect(page.locator('main h1')).toBeFocused()
  await expect(page.locator(READY)).not.toBeAttached()
  const heading = await page.evaluateHandle(() => document.querySelector('main h1'))

  come()
  await expect(page.locator(READY)).toBeAttached()
  expect(await heading.evaluate((element) => element.isConnected), 'the page is taken over, not built anew').toBe(true)
  await page.getByLabel('Search articles, terms and sources').fill('lithium')
  await expect(page.getByRole('status').filter({ hasText: /ha(s|ve) these words/ }).first()).toBeVisible()
})

test('the way back from there leads to the page before', async ({ page, href, titleOf }) => {
  const come = await heldBack(page)
  await openEarly(page, href('/crisis/'))
  await follows(page, 'Compare', await titleOf('/compare/'))
  await expect(page).toHaveURL(href('/compare/'))
  come()
  await expect(page.locator(READY)).toBeAttached()
  await page.goBack()
  await expect(page).toHaveURL(href('/crisis/'))
  await expect(page).toHaveTitle(await titleOf('/crisis/'))
  await page.goForward()
  await expect(page).toHaveTitle(await titleOf('/compare/'))
})

test('the way back leads there as well while the app is still not there', async ({ page, href, titleOf, problems }) => {
  // The page is loaded anew, and what it was waiting for with it.
  problems.allow(/failed request: \S+\.wasm net::ERR_ABORTED/)
  const come = await heldBack(page)
  await openEarly(page, href('/crisis/'))
  await follows(page, 'Read', await titleOf('/articles/'))
  await page.goBack()
  await expect(page).toHaveTitle(await titleOf('/crisis/'))
  come()
  await expect(page.locator(READY)).toBeAttached()
})

test('a tool that is reached so works once the app is there', async ({ page, href, titleOf }) => {
  const come = await heldBack(page)
  await openEarly(page, href('/'))
  await follows(page, 'My medicines', await titleOf('/check/'))
  come()
  await expect(page.locator(READY)).toBeAttached()
  await page.getByRole('button', { name: 'For me' }).click()
  await expect(page.locator('main h1:not([hidden] *)')).toContainText('Which medicine was it?')
})

test('a click while the page is on its way waits for nothing but the page: the app begins after it', async ({ page, href, titleOf }) => {
  const come = await heldBack(page)
  let answer
  const told = new Promise((resolve) => (answer = resolve))
  await openEarly(page, href('/crisis/'))
  await page.route(href('/articles/'), async (route) => {
    await told
    await route.continue()
  })
  await press(page, 'Read')
  await expect(page.locator('html[data-following]')).toBeAttached()
  come()
  answer()
  await expect(page.locator(READY)).toBeAttached()
  await expect(page).toHaveTitle(await titleOf('/articles/'))
  await expect(page.locator('html[data-following]')).not.toBeAttached()
})

test('the last of two clicks counts', async ({ page, href, titleOf, problems }) => {
  problems.allow(/failed request: \S+\/articles\/ net::ERR_ABORTED/)
  const come = await heldBack(page)
  await openEarly(page, href('/crisis/'))
  await page.route(href('/articles/'), (route) => void route)
  await press(page, 'Read')
  await follows(page, 'Compare', await titleOf('/compare/'))
  await expect(page).toHaveURL(href('/compare/'))
  come()
  await expect(page.locator(READY)).toBeAttached()
  await expect(page).toHaveTitle(await titleOf('/compare/'))
})

for (const [what, changed] of [
  ['of another build', (html) => html.replace(/(<meta name="build" content=")/, '$1x')],
  ['that is none of ours', () => '<!DOCTYPE html><html lang="en"><title>Hotel</title><p>Please log in.</p></html>'],
]) {
  test(`a page ${what} is opened by the browser`, async ({ page, href, problems }) => {
    problems.allow(/ERR_ABORTED/)
    await heldBack(page)
    await openEarly(page, href('/crisis/'))
    await page.route(href('/articles/'), async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: changed(await response.text()) })
    })
    await press(page, 'Read')
    await expect(page).toHaveURL(href('/articles/'))
    expect(await isTheSameDocument(page)).toBe(false)
  })
}
