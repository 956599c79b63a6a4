// A host that sends none of our headers, lets everything be kept for ten minutes and knows only files and 404.html, as GitHub Pages.
import { SAVED, READY, buildOnScreen, expect, line, notice, test as base } from './device.js'

const lasting = { timeout: 30_000 }
const test = base.extend({ plain: [true, { option: true }] })

test('without our headers the policy of the page holds', async ({ device, open, problems }) => {
  problems.allow(/elsewhere\.invalid/)
  const response = await open('/check/')
  expect(response.headers()['content-security-policy']).toBe(undefined)
  const refused = await device.page.evaluate(
    () =>
      new Promise((done) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective))
        document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.invalid/picture.png', alt: '' }))
      }),
  )
  expect(refused).toBe('img-src')
})

test('what does not exist is a real 404', async ({ request, address }) => {
  for (const path of ['nothing/', 'loader-0123456789abcdef.js', 'hosts/nothing']) {
    const response = await request.get(address + path)
    expect(response.status(), path).toBe(404)
    expect(await response.text(), path).toContain('<h1')
  }
})

test('the site is saved, opens without a network, and is renewed though the host lets old pages be kept', async ({ device, host, open }) => {
  test.setTimeout(60_000)
  const { page } = device
  await open('/check/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  // The browser has these pages in its own cache by now, for ten minutes.
  const next = host.next()
  await line(page).getByRole('button', { name: 'Check for a new version' }).click()
  await notice(page).getByRole('button', { name: 'Reload now' }).click(lasting)
  await expect.poll(() => buildOnScreen(page).catch(() => ''), lasting).toBe(next)
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  await device.offline()
  await device.restart()
  await open('/articles/what-trd-is/', { on: device.page })
  await expect(device.page.locator(READY)).toBeAttached()
  expect(await buildOnScreen(device.page)).toBe(next)
})
