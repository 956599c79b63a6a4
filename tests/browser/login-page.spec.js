// A network that answers every script with its own login page, as hotels and trains do: nothing of ours runs, and the page still says so.
import { READY, expect, test } from './fixtures.js'
import { lengthOfMain } from './reading.js'

const LOGIN = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title><p>Log in to go on.' }

test('where every script is a login page the words stay, the links lead on, and after a while the page says what does not work', async ({
  context,
  page,
  href,
  problems,
}) => {
  test.setTimeout(60_000)
  problems.allow(/^console /)
  await context.route(/\.(js|wasm)$/, (route) => route.fulfill(LOGIN))
  await page.goto(href('/check/'))
  expect(await lengthOfMain(page)).toBeGreaterThan(300)
  const notice = page.locator('#start-failed')
  await expect(notice).toBeHidden()
  await expect(notice).toBeVisible({ timeout: 25_000 })
  await expect(notice).toContainText(/\w/)
  await expect(page.locator(READY)).not.toBeAttached()
  await page.getByRole('banner').getByRole('link', { name: 'Crisis help' }).click()
  await expect(page).toHaveURL(href('/crisis/'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('where the scripts are there nothing is said, however long they take to finish', async ({ page, open }) => {
  await open('/about/')
  await expect(page.locator('html[data-js]')).toBeAttached()
  const shown = await page.locator('#start-failed').evaluate((notice) => getComputedStyle(notice).display)
  expect(shown).toBe('none')
})
