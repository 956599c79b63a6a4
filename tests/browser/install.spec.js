// Installing is offered quietly, in the line below the footer, and not again in a tab where it was refused.
import { READY, SAVED, expect, line, test } from './device.js'

const words = 'You can install this site as an app.'

/** What Chromium sends to a page that it would install. */
async function offer(page) {
  return page.evaluate(() => {
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: async () => void (window.asked = true) })
    dispatchEvent(event)
    return event.defaultPrevented
  })
}

test('the offer can be taken, and is then gone', async ({ device, open }) => {
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached({ timeout: 30_000 })
  await offer(page)
  await line(page).getByRole('button', { name: 'Install' }).click()
  expect(await page.evaluate(() => window.asked)).toBe(true)
  await expect(line(page)).not.toContainText(words)
})

test('the offer can be refused, and does not come back in this tab', async ({ device, open }) => {
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached({ timeout: 30_000 })
  await offer(page)
  await expect(line(page)).toContainText(words)
  await line(page).getByRole('button', { name: 'No, thank you' }).click()
  await expect(line(page)).not.toContainText(words)
  await open('/crisis/')
  await expect(page.locator(SAVED)).toBeAttached()
  await offer(page)
  await expect(line(page)).not.toContainText(words)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('on an iPhone the way to the Home Screen is told', async ({ device, open }) => {
  const { page } = device
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'standalone', { get: () => false })
    Object.defineProperty(Navigator.prototype, 'maxTouchPoints', { get: () => 5 })
    addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation(), true)
  })
  await open('/')
  await expect(page.locator(READY)).toBeAttached()
  await line(page).getByText('Keep this site on your Home Screen').click()
  await expect(line(page).getByText('Tap Share, then “Add to Home Screen”.')).toBeVisible()
})

test('on a phone the browser does not ask over the page', async ({ visitor, href }) => {
  const page = await visitor({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })
  await page.goto(href('/'))
  await expect(page.locator(READY)).toBeAttached()
  expect(await offer(page)).toBe(true)
})
