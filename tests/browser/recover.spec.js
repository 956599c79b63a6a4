// The ways out when a saved copy does harm: the recovery page, and a worker that takes all of it away.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { READY, SAVED, expect, test } from './device.js'

const lasting = { timeout: 30_000 }
const button = (page) => page.getByRole('button', { name: 'Remove the copy and load the site again' })

test('the recovery page removes our copy, nothing of others, and loads the site anew', async ({ device, host, open, href }) => {
  test.setTimeout(60_000)
  const { page } = device
  host.first = (request, response) => {
    const neighbor = request.url.split('/neighbor/')[1]
    if (neighbor === undefined) return false
    if (neighbor) response.writeHead(200, { 'content-type': 'text/javascript' }).end('// another site of this host')
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><link rel="icon" href="data:,"><title>Neighbor</title>')
    return true
  }
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  await page.goto(href('/neighbor/'))
  await page.evaluate(async () => {
    await caches.open('neighbor')
    await navigator.serviceWorker.register('worker.js')
  })

  await page.goto(href('/recover.html'))
  await page.evaluate(() => sessionStorage.setItem('beyond-two-draft', JSON.stringify([['question', 'What I typed']])))
  await button(page).click()
  await expect(page).toHaveURL(href('/'))
  await expect(page.locator(READY)).toBeAttached()
  expect(await page.evaluate(() => sessionStorage.getItem('beyond-two-draft'))).toContain('What I typed')
  // The site saves itself anew; the neighbor is as it was.
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  const { kept, scopes } = await page.evaluate(async () => ({
    kept: await caches.keys(),
    scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  }))
  expect(kept).toContain('neighbor')
  expect(scopes.sort()).toEqual([host.site.base, `${host.site.base}neighbor/`].sort())
})

test('without a network the recovery page removes nothing', async ({ device, open, href, problems }) => {
  problems.allow(/sw\.js/)
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  await page.goto(href('/recover.html'))
  await device.offline()
  await button(page).click()
  await expect(page.getByRole('status')).toHaveText('There seems to be no connection, so nothing was removed. Try again when you are back online.')
  await open('/check/')
})

test('a start that failed shows the way to the recovery page', async ({ device, host, href, problems }) => {
  problems.allow(/./)
  host.first = (request, response) => {
    if (!/\.wasm$/.test(request.url)) return false
    response.writeHead(200, { 'content-type': 'application/wasm' }).end('garbage')
    return true
  }
  await device.page.goto(href('/check/'))
  await device.page.getByRole('alert').getByRole('link', { name: 'start this site over' }).click()
  await expect(button(device.page)).toBeEnabled()
})

test('the kill switch of docs/deployment.md takes the worker and its copy away, and leaves the open page alone', async ({ device, host, open }) => {
  test.setTimeout(60_000)
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  const [, script] = readFileSync('docs/deployment.md', 'utf8').match(/```js\n(.*?)```/s)
  writeFileSync(join(host.folder, 'sw.js'), script)
  await page.evaluate(() => void (window.sameDocument = true))
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update())
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length), lasting).toBe(0)
  expect(await page.evaluate(() => window.sameDocument)).toBe(true)
})
