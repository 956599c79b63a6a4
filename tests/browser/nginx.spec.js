// A real nginx with the configuration that the build writes: headers, compression, caching, 404, over TLS.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { emptyFolder } from './deploy.js'
import { READY, expect, test as base } from './fixtures.js'
import { missingForNginx, startNginx } from './nginx.js'
import { observe } from './observatory.js'
import { routes, sites } from './site.js'

/** What every answer must carry, whatever it is. The policy is compared with the one in the page. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000',
  'permissions-policy': expect.stringMatching(/\bcamera=\(\).*\bgeolocation=\(\).*\bmicrophone=\(\)/),
}
const FOREVER = 'public, max-age=31536000, immutable'

const test = base.extend({
  // The site that nginx serves, not the project's own server.
  address: ({ nginx }, use) => use(nginx.address),
  where: [sites.root, { option: true }],
  nginx: async ({ where }, use, info) => {
    expect(missingForNginx()).toBe('')
    const nginx = await startNginx(where, emptyFolder(info.outputPath('nginx')))
    await use(nginx)
    await nginx.stop()
  },
})

for (const [name, where] of Object.entries(sites)) {
  test.describe(`the site at ${where.base}`, () => {
    test.use({ where })

    test(`every page is sent with every header, and asked for each time (${name})`, async ({ nginx }) => {
      for (const route of routes) {
        const path = where.base + route.slice(1)
        const { status, headers, body } = await nginx.get(path)
        expect(status, path).toBe(200)
        expect(headers, path).toMatchObject({ ...HEADERS, 'cache-control': 'no-cache' })
        expect(headers['content-type'], path).toMatch(/^text\/html/)
        expect(headers.server ?? '', path).not.toMatch(/\d/)
        const [, meta] = body.toString().match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)
        expect(headers['content-security-policy'], path).toBe(`${meta}; frame-ancestors 'none'`)
      }
    })

    test(`files have their type, are kept as long as they may be, and come compressed (${name})`, async ({ nginx }) => {
      const kinds = [
        [/^app\/[0-9a-f]+\/beyond-two\.js$/, /^(text|application)\/javascript/, FOREVER],
        [/^app\/[0-9a-f]+\/beyond-two_bg\.wasm$/, /^application\/wasm/, FOREVER],
        [/^app\/[0-9a-f]+\/split_check\.wasm$/, /^application\/wasm/, FOREVER],
        [/^offline-.*\.js$/, /^(text|application)\/javascript/, FOREVER],
        [/^sw\.js$/, /^(text|application)\/javascript/, 'no-cache'],
        [/^manifest\.webmanifest$/, /^application\/manifest\+json/, 'no-cache'],
        [/^changes\.json$/, /^application\/json/, 'no-cache'],
        [/^index\.html$/, /^text\/html/, 'no-cache'],
      ]
      for (const [pattern, type, cache] of kinds) {
        const file = readdirSync(where.folder, { recursive: true }).find((name) => pattern.test(name))
        const bytes = readFileSync(join(where.folder, file))
        for (const [encoding, plain] of [['br', brotliDecompressSync], ['gzip', gunzipSync], [undefined, (body) => body]]) {
          const answer = await nginx.get(where.base + file, encoding ? { 'accept-encoding': encoding } : {})
          expect(answer.status, file).toBe(200)
          expect(answer.headers, file).toMatchObject({ ...HEADERS, 'cache-control': cache })
          expect(answer.headers['content-type'], file).toMatch(type)
          expect(answer.headers['content-encoding'], file).toBe(encoding)
          expect(plain(answer.body).equals(bytes), `${file} as ${encoding}`).toBe(true)
        }
      }
    })

    test(`what does not exist is 404, with our page, and is not kept (${name})`, async ({ nginx }) => {
      for (const path of ['nothing/', 'articles/nothing/', 'app/0123456789ab/beyond-two.js', 'content/nothing.json', 'hosts/nginx.conf', '_headers', 'index.html.br', 'sw.js.gz']) {
        const { status, headers, body } = await nginx.get(where.base + path)
        expect(status, path).toBe(404)
        expect(headers, path).toMatchObject({ ...HEADERS, 'cache-control': 'no-cache' })
        expect(headers['content-type'], path).toMatch(/^text\/html/)
        expect(body.toString(), path).toContain('<h1')
      }
      const { status, headers } = await nginx.get(`${where.base}check`)
      expect([status, headers.location]).toEqual([301, `${where.base}check/`])
    })
  })
}

test('the Observatory gives it A+', async ({ nginx }) => {
  const { headers, body } = await nginx.get('/')
  const { status, headers: led } = await nginx.getByHttp('/', { host: 'localhost' })
  const seen = { headers, html: body.toString(), redirect: { status, location: led.location }, host: 'localhost' }
  expect(observe(seen)).toMatchObject({ grade: 'A+', score: 135 })
  // And would not, were one of them missing.
  for (const name of ['content-security-policy', 'strict-transport-security', 'x-content-type-options']) {
    expect(observe({ ...seen, headers: { ...headers, [name]: undefined } }).score, name).toBeLessThan(135)
  }
  expect(observe({ ...seen, headers: {} }).grade).toBe('less than A')
})

test('the app runs on it', async ({ nginx, problems, visitor }) => {
  const page = await visitor({ ignoreHTTPSErrors: true })
  await page.goto(`${nginx.address}check/`)
  await expect(page.locator(READY)).toBeAttached()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Read' }).click()
  await expect(page).toHaveURL(`${nginx.address}articles/`)
  expect(problems.unexpected()).toEqual([])
})
