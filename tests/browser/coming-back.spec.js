// A page that the browser had set aside as it was, and shows again on Back, shows what is kept by now. (Playwright turns this off in every other test.)
import { launchOptions } from './chromium.js'
import { expect, test } from './fixtures.js'
import { SECRET, bringIn, expectOnlyIn, lockAway, told } from './kept.js'

test.use({ launchOptions: { ...launchOptions(), ignoreDefaultArgs: ['--disable-back-forward-cache'] } })

const name = (page) => page.getByRole('combobox')

/** Marks the page: one that is loaded anew has lost the mark. */
const mark = (page) => page.evaluate(() => void (window.sameDocument = true))

async function goBack(page, url) {
  await page.evaluate(() => history.back())
  await expect(page).toHaveURL(url)
  await expect.poll(() => page.evaluate(() => window.sameDocument), { message: 'it comes from the cache' }).toBe(true)
}

test('what was cleared in the meantime is not shown again', async ({ page, open, href }) => {
  await open('/check/#medicine')
  await name(page).fill(SECRET)
  await expectOnlyIn(page, ['tab'])
  await mark(page)
  await open('/compare/')
  await page.getByRole('link', { name: 'Hide and clear' }).click()
  await expect(page).toHaveURL(href('/blank.html'))
  await goBack(page, href('/check/'))
  expect(await page.getByRole('main').innerText()).not.toContain(SECRET)
  await expect(name(page)).toHaveCount(0)
  await page.evaluate(() => (location.hash = 'medicine'))
  await expect(name(page)).toHaveValue('')
  await name(page).fill('something else')
  await expectOnlyIn(page, [])
})

test('what another page of the tab has kept in the meantime is not written over', async ({ page, open }) => {
  await open('/check/#medicine')
  await name(page).fill('first pill')
  await mark(page)
  await open('/articles/what-trd-is/')
  await page.getByRole('button', { name: 'Take along' }).first().click()
  const kept = () => page.evaluate(() => JSON.parse(sessionStorage.getItem('beyond-two-draft')).map(([kind]) => kind))
  expect(await kept()).toContain('asked')
  await goBack(page, /#medicine$/)
  await expect(name(page)).toHaveValue('first pill')
  await name(page).fill('first pill x')
  expect(await kept()).toContain('asked')
  expect(await kept()).toContain('trial')
})

test('what is locked opens with the passphrase alone', async ({ page, open, href }) => {
  await open('/your-data/')
  await bringIn(page)
  await lockAway(page)
  await mark(page)
  await open('/crisis/')
  await expect(told(page)).toContainText('are locked')
  await goBack(page, href('/your-data/'))
  await expect(page.getByText('On this device, locked with your passphrase. What you enter')).toBeVisible()
  await expect(page.getByText('On the page now:')).toContainText('no answers')
  expect(await page.content()).not.toContain(SECRET)
})
