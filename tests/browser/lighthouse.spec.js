// What Lighthouse finds, and whether Chromium itself would install the site. (Speed is measured elsewhere: a score of it says little on a busy machine.)
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { launchOptions } from './chromium.js'
import { emptyFolder } from './deploy.js'
import { SAVED, expect, test } from './device.js'

/** Nothing here needs a slow line, a wait for silence or a picture. */
const QUICK = { logLevel: 'error', throttlingMethod: 'provided', pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0, disableFullPageScreenshot: true }
const CATEGORIES = ['accessibility', 'best-practices', 'seo']

for (const path of ['', 'articles/what-trd-is/', 'compare/', 'compare/costs/', 'compare/what-matters/', 'compare/claims/', 'compare/evidence/', 'check/']) {
  test(`Lighthouse gives /${path} 100 for accessibility, best practices and SEO`, async ({ host }, info) => {
    test.setTimeout(120_000)
    const options = launchOptions()
    const profile = emptyFolder(info.outputPath('lighthouse'))
    const browser = await chromium.launchPersistentContext(profile, { ...options, args: [...options.args, '--remote-debugging-port=0'] })
    // Chromium writes down the port it has chosen to be looked at through.
    const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0])
    const { lhr } = await lighthouse(host.address + path, { port, ...QUICK, onlyCategories: CATEGORIES })
    expect(lhr.runtimeError).toBe(undefined)
    const faults = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative')
    const told = faults.map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details?.items ?? '').slice(0, 500)}`)
    for (const category of CATEGORIES) expect(lhr.categories[category].score, `${category}\n${told.join('\n')}`).toBe(1)
    await browser.close()
  })
}

test('Chromium finds nothing against installing it', async ({ device, host, open }) => {
  await open('/')
  await expect(device.page.locator(SAVED)).toBeAttached({ timeout: 30_000 })
  const session = await device.context.newCDPSession(device.page)
  const { url, errors, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toBe(`${host.address}manifest.webmanifest`)
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])

  const manifest = JSON.parse(data)
  expect(manifest).toMatchObject({ id: host.site.base, start_url: host.site.base, scope: host.site.base, name: 'Beyond Two', display: 'standalone' })
  // Nothing on a home screen or in its menus tells what the site is about.
  expect(JSON.stringify([manifest.name, manifest.short_name, manifest.description, manifest.shortcuts.map(({ name }) => name)])).not.toMatch(/depress|antidepress|ketamine|suicid|mental|medicine/i)
  const pictures = [...manifest.icons, ...manifest.screenshots]
  expect(pictures.map(({ purpose, form_factor }) => purpose ?? form_factor)).toEqual(expect.arrayContaining(['any', 'maskable', 'narrow', 'wide']))
  for (const { src, sizes } of pictures) {
    const size = await device.page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob())
      return `${width}x${height}`
    }, src)
    expect(size, src).toBe(sizes)
  }
  for (const { url: target } of manifest.shortcuts) expect((await device.page.request.get(new URL(target, host.address).href)).status(), target).toBe(200)
})
