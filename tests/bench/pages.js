// How soon a page is there, a first click is taken, and the next page is there: `script/bench`, or
// `node tests/bench/pages.js [name=folder=path …]` with builds of others; `TIMES=1` for one view of each. Nothing here passes or fails.
//
// In one run, side by side and in turns: our pages, their plain twins without scripts, and what was given. Headless Chromium, a network of 1.44 Mbit/s with
// 562.5 ms for each request (slow 4G, as Lighthouse applies it), a processor four times slower, nginx with HTTP/2 and brotli, an empty cache.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { launchOptions } from '../browser/chromium.js'
import { missingForNginx, startNginx } from '../browser/nginx.js'
import { articles, sites } from '../browser/site.js'
import { firstView, warm } from './lib/view.js'

const TIMES = Number(process.env.TIMES ?? 5)
const PAIRS = 10
const RESULT = 'target/bench-pages.json'
const TWIN = resolve('target/plain')

const missing = missingForNginx()
if (missing) throw new Error(missing)
mkdirSync('target/tmp', { recursive: true })
const work = mkdtempSync('target/tmp/bench-')
rmSync(TWIN, { recursive: true, force: true })
mkdirSync(TWIN, { recursive: true })
execFileSync('target/debug/site', ['--plain', sites.root.folder, TWIN], { stdio: 'inherit' })

// One in the middle of the alphabet: neither the lightest nor the heaviest.
const article = articles[Math.floor(articles.length / 2)]
const others = process.argv.slice(2).map((given) => {
  const [name, folder, path] = given.split('=')
  return { name, folder: resolve(folder), path, isOther: true }
})
const pages = ['/', article, '/compare/', '/check/', '/sources/'].flatMap((path) => [
  { name: 'ours', folder: sites.root.folder, path },
  { name: 'twin', folder: TWIN, path },
])
const all = [...pages, ...others]

const servers = new Map()
for (const { folder, isOther } of all) {
  if (servers.has(folder)) continue
  const place = resolve(work, String(servers.size))
  mkdirSync(place)
  // What others have built comes without our configuration.
  servers.set(folder, await startNginx({ folder, base: '/', rules: isOther ? resolve(sites.root.folder, 'hosts/nginx.conf') : undefined }, place))
}
const browser = await chromium.launch(launchOptions())
const address = ({ folder, path }) => servers.get(folder).address.replace(/\/$/, '') + path
const seen = new Map(all.map((page) => [page, []]))
for (let turn = 0; turn < TIMES; turn += 1) {
  for (const page of all) seen.get(page).push(await firstView(browser, address(page)))
}
const moved = new Map()
for (const page of all.filter(({ name, path }) => name === 'ours' ? path === article : name !== 'twin')) moved.set(page, await warm(browser, address(page), PAIRS))
await browser.close()
for (const server of servers.values()) await server.stop()
rmSync(work, { recursive: true, force: true })

const at = (values, share) => values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))]
const median = (page, key) => {
  const values = seen.get(page).map((one) => one[key]).filter((value) => value !== undefined)
  return values.length ? at(values, 0.5) : undefined
}
const KEYS = ['first paint', 'largest paint', 'layout shift', 'blocking', 'click handled', 'next page', 'kB', 'heap MB', 'wasm MB']
const shown = (value, digits = 0) => (value === undefined ? '-' : value.toFixed(digits))
const digits = { 'layout shift': 3, kB: 1, 'heap MB': 1, 'wasm MB': 1 }
const rows = all.map((page) => ({ page, medians: Object.fromEntries(KEYS.map((key) => [key, median(page, key)])) }))

console.log(`Medians of ${TIMES}, in ms where nothing else is said.`)
console.log(['page', ...KEYS].join(' | '))
for (const { page, medians } of rows) console.log([`${page.name} ${page.path}`, ...KEYS.map((key) => shown(medians[key], digits[key]))].join(' | '))
console.log('To the plain twin of the same page:')
for (const { page, medians } of rows.filter(({ page }) => page.name === 'ours')) {
  const twin = rows.find((row) => row.page.name === 'twin' && row.page.path === page.path).medians
  const ratio = (key) => shown(medians[key] === undefined ? undefined : medians[key] / twin['largest paint'], 2)
  console.log(`${page.path}: largest paint ${ratio('largest paint')}, click handled ${ratio('click handled')}, next page ${ratio('next page')} times its largest paint; blocking ${shown(medians.blocking)} ms; ${shown(medians.kB, 1)} kB to its ${shown(twin.kB, 1)}`)
}
for (const [page, times] of moved) console.log(`From page to page, all loaded (${page.name} ${page.path}): ${shown(at(times, 0.5))} ms (median), ${shown(at(times, 0.95))} ms (95 of 100) of ${times.length}`)
console.log('Bytes by kind (kB, first of the views):')
for (const { page } of rows) console.log(`${page.name} ${page.path}: ${Object.entries(seen.get(page)[0].kinds).map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`).join(', ')}`)
const told = rows.map(({ page: { name, path }, medians }, place) => ({ name, path, medians, views: seen.get(rows[place].page), between: moved.get(rows[place].page) }))
writeFileSync(RESULT, JSON.stringify({ times: TIMES, pages: told }, null, 1))
console.log(`Written to ${RESULT}`)
