// What goes wrong on the way or on the device: half an upload, a line that breaks, a page in place of a script, a spoiled or a full store.
// A build is kept whole or not at all, and what is not sound is never given out.
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { READY, SAVED, buildOnScreen, expect, line, notice, test } from './device.js'

const lasting = { timeout: 30_000 }
const ask = (page) => line(page).getByRole('button', { name: 'Check for a new version' })

test.beforeEach(() => test.setTimeout(90_000))

/** The names of our caches, and whether each holds the whole site. */
const caches = (page) => page.evaluate(() => globalThis.caches.keys())

/** The old build opens without a network, whole and sound. */
async function oldBuildStands(device, host, open, problems) {
  problems.allow(/sw\.js/)
  await device.offline()
  await device.restart()
  const { page } = device
  for (const route of ['/check/', '/articles/what-trd-is/']) {
    await open(route, { on: page })
    expect(await buildOnScreen(page)).toBe(host.build)
  }
}

/** Breaks the install of a next build as `spoil` says, asks for it, and waits until the browser has given it up. */
async function tryNext(page) {
  const redundant = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const worker = registration.installing ?? (await new Promise((found) => registration.addEventListener('updatefound', () => found(registration.installing))))
    return new Promise((done) => worker.addEventListener('statechange', () => ['installed', 'redundant'].includes(worker.state) && done(worker.state)))
  })
  await ask(page).click()
  return redundant
}

test('an upload that broke off half-way changes nothing; once it is whole the new version is offered', async ({ device, host, open, problems }) => {
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  const next = host.next()
  rmSync(join(host.folder, 'articles'), { recursive: true })
  problems.allow(/^status 404: \S+\/articles\//)
  expect(await tryNext(page)).toBe('redundant')
  await expect(notice(page)).toHaveCount(0)
  await oldBuildStands(device, host, open, problems)

  await device.online()
  cpSync(join(host.nextFolder, 'articles'), join(host.folder, 'articles'), { recursive: true })
  await ask(device.page).click()
  await notice(device.page).getByRole('button', { name: 'Reload now' }).click(lasting)
  await expect.poll(() => buildOnScreen(device.page).catch(() => ''), lasting).toBe(next)
})

test('a line that breaks during the install changes nothing', async ({ device, host, open, problems }) => {
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  host.next()
  problems.allow(/net::ERR_EMPTY_RESPONSE/)
  let requests = 0
  host.first = (request, response) => {
    if (/sw\.js/.test(request.url) || ++requests < 20) return false
    response.destroy()
    return true
  }
  expect(await tryNext(page)).toBe('redundant')
  expect(requests).toBeGreaterThanOrEqual(20)
  await oldBuildStands(device, host, open, problems)
})

test('a host that answers a page for a missing script installs nothing', async ({ device, host, open, problems }) => {
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  host.next()
  host.first = (request, response) => {
    if (!/\.(js|wasm)$/.test(request.url) || /sw\.js/.test(request.url)) return false
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Welcome</title>')
    return true
  }
  expect(await tryNext(page)).toBe('redundant')
  await expect(notice(page)).toHaveCount(0)
  host.first = undefined
  await oldBuildStands(device, host, open, problems)
})

test('what is spoiled in the store is fetched anew, and never given out', async ({ device, open, href, problems }) => {
  problems.allow(/failed request: \S+\/compare\/ /)
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  const spoiled = await page.evaluate(async () => {
    const [name] = await caches.keys()
    const cache = await caches.open(name)
    const spoiled = []
    for (const { url } of await cache.keys()) {
      // A page in place of the glue, garbage of the right type for the wasm, half a page.
      if (/\/beyond-two\.js$/.test(url)) await cache.put(url, new Response('<title>Log in</title>', { headers: { 'content-type': 'text/html' } }))
      else if (/\.wasm$/.test(url)) await cache.put(url, new Response('garbage', { headers: { 'content-type': 'application/wasm' } }))
      else if (/\/(check|compare)\/$/.test(url)) await cache.put(url, new Response('<h1>Half', { headers: { 'content-type': 'text/html; charset=utf-8' } }))
      else continue
      spoiled.push(url)
    }
    return spoiled
  })
  expect(spoiled.filter((url) => !/\/(chunk|split)_\w+\.wasm$/.test(url)).length).toBe(4)
  await open('/check/')
  await expect(page.getByRole('button', { name: 'For me' })).toBeVisible()

  // Mended for good; what was not asked for since is still spoiled, and a page says so rather than show half of it.
  await device.offline()
  await open('/check/')
  await page.goto(href('/compare/'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not saved on your device')
})

test('when the store was emptied the reader is told the truth, and can save all again', async ({ device, open, problems }) => {
  problems.allow(/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)/)
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))))
  await open('/crisis/')
  await expect(line(page)).toContainText('This site is not saved on your device. It needs a network to open.')
  await line(page).getByRole('button', { name: 'Save all pages' }).click()
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  await expect(line(page).getByRole('button', { name: 'Check for a new version' })).toBeFocused()
  await device.offline()
  await line(page).getByRole('button', { name: 'Check for a new version' }).click()
  await open('/articles/after-ssris/')
})

/** How much the device lets this site store, in bytes. */
async function limit(device, host, quotaSize) {
  const session = await device.context.newCDPSession(device.page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize })
}

test('a device with little room saves the tools first, articles as they are read, all when asked', async ({ device, host, open, href, problems }) => {
  problems.allow(/failed request: \S+\/articles\/after-ssris\/ /)
  const { page } = device
  // Enough for the tools, too little for all.
  await limit(device, host, 6_000_000)
  await open('/')
  await expect(line(page)).toContainText('Articles are saved as you read them.', lasting)
  await open('/articles/what-trd-is/')
  await expect(page.locator('html[data-saved="part"]')).toBeAttached(lasting)
  await device.offline()
  for (const route of ['/crisis/', '/check/', '/compare/', '/articles/', '/articles/what-trd-is/']) await open(route)
  await page.goto(href('/articles/after-ssris/'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not saved on your device')
  // By a click as well: the page that was read is there with its content.
  await open('/articles/')
  await page.getByRole('main').locator(`a[href$="/articles/what-trd-is/"]`).first().click()
  await expect(page).toHaveURL(href('/articles/what-trd-is/'))

  await device.online()
  await limit(device, host, 100_000_000)
  await open('/')
  await line(page).getByRole('button', { name: 'Save all pages' }).click()
  await expect(line(page).getByRole('status')).toHaveText('All pages are saved.', lasting)
  await expect(page.locator(SAVED)).toBeAttached()
  await device.offline()
  await open('/articles/after-ssris/')
})

test('a reader who saves data is asked for less, and keeps what was read with the next version', async ({ device, host, open, href, problems }) => {
  problems.allow(/failed request: \S+\/articles\/after-ssris\/ /)
  const { page } = device
  // What a browser with its data saver on tells a worker.
  host.first = (request, response) => {
    if (!/sw\.js/.test(request.url)) return false
    const script = readFileSync(join(host.folder, 'sw.js'))
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(`Object.defineProperty(navigator, 'connection', { value: { saveData: true } });${script}`)
    return true
  }
  await open('/')
  await expect(line(page)).toContainText('Articles are saved as you read them.', lasting)
  await open('/articles/what-trd-is/')
  const next = host.next()
  await ask(page).click()
  await notice(page).getByRole('button', { name: 'Reload now' }).click(lasting)
  await expect.poll(() => buildOnScreen(page).catch(() => ''), lasting).toBe(next)
  await device.offline()
  await open('/articles/what-trd-is/')
  expect(await buildOnScreen(page)).toBe(next)
  await page.goto(href('/articles/after-ssris/'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not saved on your device')
})

test('a full device keeps the build it has, and works with a network as before', async ({ device, host, open, problems }) => {
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  const { usage } = await page.evaluate(() => navigator.storage.estimate())
  await limit(device, host, usage + 500_000)
  host.next()
  expect(await tryNext(page)).toBe('redundant')
  await expect(notice(page)).toHaveCount(0)
  expect((await caches(page)).length).toBe(1)
  await oldBuildStands(device, host, open, problems)
})

test('a device without any room still shows every page with a network', async ({ device, host, open }) => {
  const { page } = device
  await limit(device, host, 50_000)
  for (const route of ['/', '/check/', '/articles/what-trd-is/']) await open(route)
  await expect(page.locator(READY)).toBeAttached()
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), lasting).toBe(0)
  expect(await caches(page)).toEqual([])
})
