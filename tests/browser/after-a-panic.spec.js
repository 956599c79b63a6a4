// When the app breaks later on, every link is the browser's own again, the one to crisis help first; no form sends anything anywhere.
import { expect, test } from './fixtures.js'

test.beforeEach(({ problems }) => problems.allow(/^(console|page) error: |RuntimeError|panicked/))

/** The next time the app builds anything, it panics: the browser gives it no element. */
const breakNextBuild = (page) =>
  page.evaluate(() => {
    const refuse = () => {
      throw new Error('refused')
    }
    Document.prototype.createElement = refuse
    Document.prototype.createTextNode = refuse
    Document.prototype.createComment = refuse
    Node.prototype.cloneNode = refuse
  })

const broken = (page) => page.locator('html[data-broken]')

test('the click that a panic comes with still leads to its page', async ({ page, open, href }) => {
  await open('/articles/what-a-fair-try-is/')
  await breakNextBuild(page)
  await page.getByRole('link', { name: 'Crisis help' }).first().click()
  await expect(page).toHaveURL(href('/crisis/'))
  // Loaded as a whole: a page of its own, and not the old words under a new address.
  await expect(broken(page)).not.toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/help/i)
})

test('after a panic Back shows the page that it leads to', async ({ page, open, href }) => {
  await open('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Read' }).click()
  await expect(page).toHaveURL(href('/articles/'))
  await breakNextBuild(page)
  await page.goBack()
  await expect(page).toHaveURL(href('/'))
  await expect(page.locator('html[data-ready]')).toBeAttached()
  await expect(broken(page)).not.toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('two antidepressants')
})

test('after a panic no form puts answers into the address', async ({ page, open, href }) => {
  await open('/check/')
  await page.getByRole('button', { name: 'For me' }).click()
  await breakNextBuild(page)
  await page.evaluate(() => {
    document.documentElement.dataset.broken = ''
    const form = document.querySelector('main form')
    form.requestSubmit()
  })
  await page.waitForTimeout(300)
  expect(page.url().replace(/#.*/, '')).toBe(href('/check/'))
})
