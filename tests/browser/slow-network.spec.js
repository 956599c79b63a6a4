// A slow or broken connection: the old page stays, an error is said clearly, another try works, nothing typed is lost.
import { expect, test } from './fixtures.js'
import { fillFirstFields, valueOf } from './check-form.js'

const CONTENT = '**/content/**/*.json'

/** A link of the page's header or list that leads to this route. */
const linkTo = (page, name) => page.getByRole('navigation').getByRole('link', { name }).first()

const error = (page) => page.getByRole('alert').filter({ hasText: /\w/ })
const tryAgain = (page) => page.getByRole('button', { name: 'Try again' })

test('the old page stays until the next one is there', async ({ page, open, titleOf }) => {
  await open('/')
  let answer
  const asked = new Promise((resolve) => {
    void page.route(CONTENT, (route) => {
      answer = () => route.continue()
      resolve()
    })
  })
  const heading = page.getByRole('heading', { level: 1 })
  const before = await heading.innerText()
  await linkTo(page, /articles|read/i).click()
  await asked
  await page.waitForTimeout(1_000)
  expect(await heading.innerText()).toBe(before)
  await expect(page).toHaveTitle(await titleOf('/'))
  await expect(error(page)).toHaveCount(0)
  await answer()
  await expect(page).toHaveTitle(await titleOf('/articles/'))
  await expect(heading).toBeFocused()
})

test('a failed request says so, and another try works', async ({ page, open, titleOf, problems }) => {
  problems.allow(/content\//)
  await open('/')
  await page.route(CONTENT, (route) => route.abort('internetdisconnected'))
  await linkTo(page, /articles|read/i).click()
  await expect(error(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  // Still broken: the error stays.
  await tryAgain(page).click()
  await expect(error(page)).toBeVisible()

  await page.unroute(CONTENT)
  await tryAgain(page).click()
  await expect(page).toHaveTitle(await titleOf('/articles/'))
  await expect(error(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('an answer that makes no sense says so, and another try works', async ({ page, open, titleOf, problems }) => {
  problems.allow(/content\//)
  await open('/')
  // What a captive portal does: a friendly page with status 200.
  await page.route(CONTENT, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Please log in' }))
  await linkTo(page, /articles|read/i).click()
  await expect(error(page)).toBeVisible()
  await page.unroute(CONTENT)
  await tryAgain(page).click()
  await expect(page).toHaveTitle(await titleOf('/articles/'))
})

test('a request that never answers gives up after 8 seconds, and what was typed stays', async ({ page, open, titleOf, problems }) => {
  problems.allow(/content\//)
  await open('/check/')
  const filled = await fillFirstFields(page)
  expect(filled).not.toEqual([])
  await page.route(CONTENT, () => {})
  await linkTo(page, /articles|read/i).click()
  await page.waitForTimeout(6_500)
  await expect(error(page)).toHaveCount(0)
  await expect(error(page)).toBeVisible({ timeout: 4_000 })
  for (const { field, value } of filled) expect(await valueOf(field)).toBe(value)

  await page.unroute(CONTENT)
  await tryAgain(page).click()
  await expect(page).toHaveTitle(await titleOf('/articles/'))
  await page.goBack()
  await expect(page).toHaveTitle(await titleOf('/check/'))
  for (const { field, value } of filled) await expect.poll(() => valueOf(field)).toBe(value)
})
