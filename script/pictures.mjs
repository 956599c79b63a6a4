// Makes the pictures of the manifest: the icons from public/icon.svg, the screenshots from the built site. They are committed; run this when
// the icon or the look has changed: `script/build && node script/pictures.mjs`.
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium as browsers } from '@playwright/test'
import { chromium } from '../tests/browser/chromium.js'
import { start } from './serve.mjs'

const svg = readFileSync('public/icon.svg', 'utf8')
const ground = svg.match(/<rect[^>]*fill="(#\w+)"/)[1]
/** The drawing on a ground that fills the square, small enough for any mask; its way goes on past the edge. */
const fullBleed = (scale) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${ground}"/><g transform="translate(32 32) scale(${scale}) translate(-32 -32)">${svg.replace(/<\/?svg[^>]*>/g, '')}</g></svg>`

const ICONS = [
  ['icon-192', 192, svg],
  ['icon-512', 512, svg],
  ['icon-192-maskable', 192, fullBleed(0.84)],
  ['icon-512-maskable', 512, fullBleed(0.84)],
  ['apple-touch-icon', 180, fullBleed(0.92)],
]
const NARROW = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 800 }
const SCREENSHOTS = [
  ['narrow-home', NARROW, ''],
  ['narrow-article', NARROW, 'articles/what-a-fair-try-is/'],
  ['wide-home', WIDE, ''],
  ['wide-article', WIDE, 'articles/what-a-fair-try-is/'],
]

for (const folder of ['public/icons', 'public/screenshots']) mkdirSync(folder, { recursive: true })
const browser = await browsers.launch({ executablePath: chromium(), args: ['--no-sandbox'] })
for (const [name, size, drawing] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`)
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true })
  await page.close()
}
const server = await start('dist')
for (const [name, viewport, path] of SCREENSHOTS) {
  const page = await browser.newPage({ viewport, serviceWorkers: 'block', colorScheme: 'light' })
  await page.goto(server.address + path)
  // An article's app waits for its reader's first move.
  await page.mouse.move(1, 1)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await page.screenshot({ path: `public/screenshots/${name}.png` })
  await page.close()
}
await server.stop()
await browser.close()
