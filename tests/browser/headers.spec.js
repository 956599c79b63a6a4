// Security and caching: what the host is told to send is strict, is sent, and is what the page itself says.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { headerRules, headersFor } from '../../script/serve.mjs'
import { expect, test } from './fixtures.js'
import { routes } from './site.js'

const YEAR = 31_536_000

/** The directives of a policy: { 'script-src': ["'self'", …] }. */
function directives(policy) {
  return Object.fromEntries(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name, ...values]) => [name, values.sort()]),
  )
}

test('every page is served with the headers of _headers, and is never kept without asking', async ({ request, href, site }) => {
  const rules = headerRules(site.folder)
  expect(rules, '_headers is there').not.toEqual([])
  for (const route of routes) {
    const served = (await request.get(href(route))).headers()
    const wanted = headersFor(rules, route, site.base + route.slice(1))
    expect(served, route).toMatchObject(wanted)
    expect(served['cache-control'], route).toMatch(/no-cache|max-age=0/)
    expect(served['cache-control'], route).not.toMatch(/immutable/)
    expect(served['x-content-type-options'], route).toBe('nosniff')
    expect(served['referrer-policy'], route).toBeTruthy()
  }
})

test('the policy is strict', async ({ request, href }) => {
  for (const route of routes) {
    const policy = directives((await request.get(href(route))).headers()['content-security-policy'] ?? '')
    expect(policy['default-src'], route).toEqual(["'none'"])
    expect(policy['frame-ancestors'], route).toEqual(["'none'"])
    expect(policy['connect-src'], route).toEqual(["'self'"])
    expect(policy['script-src'], route).toContain("'wasm-unsafe-eval'")
    const allowed = Object.values(policy).flat()
    for (const loose of ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:']) expect(allowed, route).not.toContain(loose)
    for (const value of [...policy['script-src'], ...policy['style-src']]) {
      expect(value, route).toMatch(/^'(self|wasm-unsafe-eval|sha(256|384|512)-.+)'$/)
    }
  }
})

test('the policy in the page is the policy in the header', async ({ request, href }) => {
  for (const route of routes) {
    const response = await request.get(href(route))
    const { 'frame-ancestors': _, ...header } = directives(response.headers()['content-security-policy'] ?? '')
    const [, meta] = (await response.text()).match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/) ?? []
    expect(directives(meta ?? ''), route).toEqual(header)
  }
})

test('what has its hash in its name is kept for ever', async ({ page, open, request, href, site }) => {
  await open('/')
  const loaded = await page
    .locator('script[src], link[rel~="preload"], link[rel~="modulepreload"], link[rel~="stylesheet"]')
    .evaluateAll((elements) => elements.map((element) => element.src ?? element.href))
  expect(loaded.some((address) => address.endsWith('.wasm'))).toBe(true)
  const content = readdirSync(join(site.folder, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => href(`${(entry.parentPath ?? entry.path).slice(site.folder.length)}/${entry.name}`))
  expect(content).not.toEqual([])
  for (const address of [...loaded, ...content]) {
    const response = await request.get(address)
    expect(response.status(), address).toBe(200)
    const control = response.headers()['cache-control']
    expect(control, address).toMatch(/immutable/)
    expect(Number(control.match(/max-age=(\d+)/)?.[1]), address).toBeGreaterThanOrEqual(YEAR)
    expect(control, `${address}: two rules contradict each other`).not.toMatch(/no-cache|max-age=0/)
  }
  for (const address of loaded) expect(address, 'a hash in the name').toMatch(/[-/][0-9a-f]{8,}/)
})
