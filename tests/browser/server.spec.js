// The server itself, on a made-up folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { headersFor, parseHeaders, start } from '../../script/serve.mjs'

const FILES = {
  'secret.txt': 'outside',
  'site/_headers': '/*\n  X-Everywhere: yes\n  X-Some: a\n/app-*\n  Cache-Control: public, max-age=31536000, immutable\n/x/\n  ! X-Everywhere\n  X-Some: b\n',
  'site/index.html': '<h1>Home</h1>',
  'site/404.html': '<h1>Nothing here</h1>',
  'site/x/index.html': '<h1>X</h1>',
  'site/app-1234.js': `export const words = '${'many '.repeat(200)}'`,
  'site/app-1234.wasm': '\0asm',
  'site/data.json': '{}',
  'site/icon.svg': '<svg/>',
  'site/app.webmanifest': '{}',
  'site/.hidden': 'no',
}

let folder
const servers = []

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beyond-two-'))
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
})

test.afterAll(() => rmSync(folder, { recursive: true }))

test.afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

async function serve(options) {
  const server = await start(join(folder, 'site'), options)
  servers.push(server)
  const { port } = new URL(server.address)
  // Not fetch: it tidies up the very paths that an attacker would send.
  return (path, { method = 'GET', headers = {} } = {}) =>
    new Promise((done, failed) => {
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }))
      })
        .on('error', failed)
        .end()
    })
}

for (const base of ['/', '/sub/']) {
  test(`files, folders and unknown addresses under ${base}`, async () => {
    const get = await serve({ base })
    const home = await get(base)
    expect([home.status, home.headers['content-type'], String(home.body)]).toEqual([200, 'text/html; charset=utf-8', FILES['site/index.html']])
    expect(String((await get(`${base}x/`)).body)).toContain('X')
    const folderWithoutSlash = await get(`${base}x?a=b`)
    expect([folderWithoutSlash.status, folderWithoutSlash.headers.location]).toEqual([301, `${base}x/?a=b`])
    for (const unknown of ['nothing', 'x/nothing/', 'x/y', '_headers', '.hidden']) {
      const { status, body } = await get(base + unknown)
      expect([status, String(body)], unknown).toEqual([404, FILES['site/404.html']])
    }
  })
}

test('a site in a folder says where it is', async () => {
  const get = await serve({ base: 'sub' })
  expect((await get('/sub')).headers.location).toBe('/sub/')
  expect((await get('/')).status).toBe(404)
  expect((await get('/subway/')).status).toBe(404)
})

test('every file has its type', async () => {
  const get = await serve()
  const types = {
    '/app-1234.js': 'text/javascript; charset=utf-8',
    '/app-1234.wasm': 'application/wasm',
    '/data.json': 'application/json; charset=utf-8',
    '/icon.svg': 'image/svg+xml; charset=utf-8',
    '/app.webmanifest': 'application/manifest+json; charset=utf-8',
  }
  for (const [path, type] of Object.entries(types)) expect((await get(path)).headers['content-type']).toBe(type)
})

test('nothing outside of the folder is served', async () => {
  for (const base of ['/', '/sub/']) {
    const get = await serve({ base })
    for (const path of ['../secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', 'x/../../secret.txt', '..%5csecret.txt', '%00', '%zz', '/etc/passwd', '../site-else']) {
      const { status, body } = await get(base + path)
      expect([400, 404], path).toContain(status)
      expect(String(body), path).not.toContain('outside')
    }
    expect((await get('//elsewhere.example/x')).headers.location).toBeUndefined()
  }
})

test('every block of _headers that matches applies', async () => {
  const get = await serve()
  expect((await get('/')).headers).toMatchObject({ 'x-everywhere': 'yes', 'x-some': 'a', 'cache-control': 'no-cache' })
  expect((await get('/app-1234.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const x = (await get('/x/')).headers
  expect([x['x-everywhere'], x['x-some']]).toEqual([undefined, 'a, b'])
  const missing = await get('/app-none.js')
  expect([missing.status, missing.headers['cache-control'], missing.headers['x-everywhere']]).toEqual([404, 'no-cache', 'yes'])
})

test('_headers knows placeholders, comments and its own mistakes', () => {
  const rules = parseHeaders('# all articles\n/articles/:slug/\n  X-A: 1\n\n/a.b/*\n\tX-B: 2: 3\n')
  expect(headersFor(rules, '/articles/one/')).toEqual({ 'x-a': '1' })
  expect(headersFor(rules, '/articles/one/two/')).toEqual({})
  expect(headersFor(rules, '/a.b/c')).toEqual({ 'x-b': '2: 3' })
  expect(headersFor(rules, '/axb/c')).toEqual({})
  expect(() => parseHeaders('  X-A: 1')).toThrow(/line 1/)
  expect(() => parseHeaders('/*\n  nonsense')).toThrow(/line 2/)
})

test('text is compressed as the browser likes it', async () => {
  const get = await serve()
  const ask = (accept) => get('/app-1234.js', { headers: { 'accept-encoding': accept } })
  const text = FILES['site/app-1234.js']
  const brotli = await ask('gzip, deflate, br')
  expect([brotli.headers['content-encoding'], brotli.headers.vary, String(brotliDecompressSync(brotli.body))]).toEqual(['br', 'Accept-Encoding', text])
  const gzip = await ask('gzip;q=0.5, br;q=0')
  expect([gzip.headers['content-encoding'], String(gunzipSync(gzip.body))]).toEqual(['gzip', text])
  const plain = await ask('identity')
  expect([plain.headers['content-encoding'], String(plain.body)]).toEqual([undefined, text])
  expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3)
})

test('HEAD, ETag and other methods', async () => {
  const get = await serve()
  const { headers } = await get('/')
  const head = await get('/', { method: 'HEAD' })
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, headers['content-length']])
  for (const tag of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`]) {
    const same = await get('/', { headers: { 'if-none-match': tag } })
    expect([same.status, same.body.length, same.headers.etag]).toEqual([304, 0, headers.etag])
  }
  expect((await get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  expect((await get('/', { method: 'POST' })).status).toBe(405)
})
