// Serves a built site as a good static host would: the right types, `_headers`, compression, ETags, 404.html, under any base path.
// No dependencies. As a program: node script/serve.mjs [folder] [--port 8080] [--base /sub/] [--live]
// In a test: const server = await start('dist', { base: '/sub/' }); … server.address …; await server.stop()
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}
const COMPRESSED = /^(text\/|image\/svg|application\/(json|manifest|wasm|xml))/
const ENCODERS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
}
// The files that the build has compressed.
const ENDINGS = { br: '.br', gzip: '.gz' }
// What the host reads and no visitor gets.
const PRIVATE = /^\/(_headers|_redirects|hosts\/.*)$|\/\.|\.(br|gz)$/

/**
 * Serves `folder` until `stop()`; port 0 takes any free one. With `live`, pages reload when index.html was built anew. With `plain`, it is a host
 * that knows nothing of `_headers` and lets everything be kept for ten minutes, as GitHub Pages does. `first(request, response)` sees each request
 * before the server does; true says that it has answered.
 * @returns {Promise<{address: string, stop: () => Promise<void>}>} the address ends with the base path
 */
export async function start(folder, { port = 0, base = '/', host = '127.0.0.1', live = false, plain = false, first } = {}) {
  const site = { folder: resolve(folder), base: basePath(base), live: live && liveReload(resolve(folder)), plain, files: new Map() }
  const server = createServer((request, response) => {
    if (first?.(request, response)) return
    answer(site, request, response).catch((error) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end('The server failed.\n')
    })
  })
  await new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, done)
  })
  return {
    address: `http://${host}:${server.address().port}${site.base}`,
    stop: () =>
      new Promise((done) => {
        if (site.live) site.live.stop()
        server.close(done)
        server.closeAllConnections()
      }),
  }
}

/** The headers that `_headers` gives to a path: every matching block applies, equal names are joined, `! Name` takes one away. */
export function headersFor(rules, ...paths) {
  const headers = new Map()
  for (const { pattern, set } of rules) {
    if (!paths.some((path) => pattern.test(path))) continue
    for (const { name, value } of set) {
      const key = name.toLowerCase()
      if (value === undefined) headers.delete(key)
      else headers.set(key, headers.has(key) ? `${headers.get(key)}, ${value}` : value)
    }
  }
  return Object.fromEntries(headers)
}

/** The blocks of a `_headers` file in the syntax of Netlify and Cloudflare. */
export function parseHeaders(text) {
  const rules = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue
    const [, indent, rest] = line.match(/^(\s*)(.*?)\s*$/)
    if (!indent) {
      rules.push({ pattern: pathPattern(rest), set: [] })
    } else {
      const [, removed, name, value] = rest.match(/^(?:!\s*([\w-]+)|([\w-]+):\s*(.*))$/) ?? []
      if (!rules.length || !(removed || name)) throw new Error(`_headers line ${index + 1}: expected "  Name: value" below a path, found "${line}"`)
      rules.at(-1).set.push(removed ? { name: removed } : { name, value })
    }
  }
  return rules
}

/** The blocks of a folder's `_headers`; none where it has no such file. */
export function headerRules(folder) {
  try {
    return parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/** `*` stands for anything, `:name` for one part of a path. */
function pathPattern(pattern) {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:\w+/g, '[^/]+')
  return new RegExp(`^${source}$`)
}

/** `/sub/` from `sub`, `/sub`, `/sub/` or a whole address. */
function basePath(base) {
  const path = /^https?:\/\//.test(base) ? new URL(base).pathname : base
  return `/${path}/`.replace(/\/{2,}/g, '/')
}

async function answer(site, request, response) {
  const say = (status, headers, body) => {
    response.writeHead(status, { 'cache-control': 'no-cache', ...headers })
    response.end(body)
  }
  const plain = (status, text, headers) => say(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }, `${text}\n`)

  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' })

  const [rawPath, query] = request.url.split(/\?(.*)/s)
  const path = decoded(rawPath)
  if (path === undefined) return plain(400, 'That is not an address.')

  if (path === site.base.slice(0, -1)) return say(301, { location: withQuery(site.base, query) })
  if (!path.startsWith(site.base)) return plain(404, `Not found: this site is at ${site.base}`)
  const within = `/${path.slice(site.base.length)}`
  if (site.live && within === '/.live.js') return say(200, { 'content-type': TYPES['.js'] }, site.live.script)
  if (site.live && within === '/.live') return site.live.listen(response)

  const file = inside(site.folder, within)
  if (file && !PRIVATE.test(within)) {
    if (!within.endsWith('/') && (await isFile(join(file, 'index.html')))) {
      return say(301, { location: withQuery(`${encodeURI(path)}/`, query) })
    }
    const found = within.endsWith('/') ? join(file, 'index.html') : file
    if (await isFile(found)) return send(site, request, response, found, within, path, 200)
  }
  const missing = join(site.folder, '404.html')
  if (await isFile(missing)) return send(site, request, response, missing, within, path, 404)
  return plain(404, 'Not found.')
}

async function send(site, request, response, file, within, path, status) {
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const page = type.startsWith('text/html')
  // A site in a folder may write its patterns with or without that folder.
  const asked = site.plain ? { 'cache-control': 'max-age=600' } : { 'cache-control': 'no-cache', ...headersFor(headerRules(site.folder), within, path) }
  const headers = { ...asked, 'content-type': type }
  // Nobody should remember for a year that something is missing.
  if (status === 404) headers['cache-control'] = 'no-cache'

  const encoding = COMPRESSED.test(type) ? accepted(request.headers['accept-encoding']) : undefined
  const { bytes, etag } = await content(site, file, encoding, page)
  if (COMPRESSED.test(type)) headers.vary = 'Accept-Encoding'
  if (encoding) headers['content-encoding'] = encoding
  headers.etag = etag
  if (status === 200 && sameTag(request.headers['if-none-match'], etag)) {
    delete headers['content-type']
    delete headers['content-encoding']
    response.writeHead(304, headers)
    return response.end()
  }
  headers['content-length'] = bytes.length
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** A file's bytes as they are sent, compressed once and kept until the file changes. */
async function content(site, file, encoding, page) {
  const { mtimeMs, size } = await stat(file)
  const key = `${file}\n${encoding ?? ''}`
  const stamp = `${mtimeMs} ${size}`
  const known = site.files.get(key)
  if (known?.stamp === stamp) return known
  const beside = ENDINGS[encoding] && !(page && site.live) && `${file}${ENDINGS[encoding]}`
  if (beside && (await isFile(beside))) {
    // What the build has compressed. Its tag is the plain file's, as for what is compressed here.
    const made = { stamp, bytes: await readFile(beside), etag: tag(await readFile(file), encoding) }
    site.files.set(key, made)
    return made
  }
  let bytes = await readFile(file)
  if (page && site.live) bytes = Buffer.from(bytes.toString().replace('</head>', `<script src="${site.base}.live.js"></script></head>`))
  const etag = tag(bytes, encoding)
  if (encoding) bytes = await ENCODERS[encoding](bytes)
  const made = { stamp, bytes, etag }
  site.files.set(key, made)
  return made
}

function tag(bytes, encoding) {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  return `"${hash}${encoding ? `-${encoding}` : ''}"`
}

function sameTag(wanted, etag) {
  return wanted?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
}

/** The best encoding the browser takes: brotli, else gzip, else none. */
function accepted(header = '') {
  const offers = new Map(
    header.split(',').map((part) => {
      const [name, quality] = part.trim().toLowerCase().split(/\s*;\s*q=/)
      return [name, quality === undefined ? 1 : Number(quality)]
    }),
  )
  return Object.keys(ENCODERS).find((name) => (offers.get(name) ?? offers.get('*') ?? 0) > 0)
}

/** The path without its %-escapes; undefined for what no file name can be. */
function decoded(rawPath) {
  try {
    const path = decodeURIComponent(rawPath)
    return path.startsWith('/') && !/[\0\\]|\/\//.test(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** The file below the folder that a path names; undefined for one outside of it. */
function inside(folder, path) {
  const file = resolve(folder, `.${path}`)
  return file === folder || file.startsWith(folder + sep) ? file : undefined
}

async function isFile(path) {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}

function withQuery(path, query) {
  return query === undefined ? path : `${path}?${query}`
}

/** Tells open pages to reload, by an external script and an event stream that the strictest policy for 'self' lets through. */
function liveReload(folder) {
  const listeners = new Set()
  const index = join(folder, 'index.html')
  const changed = ({ mtimeMs }, before) => {
    if (mtimeMs && mtimeMs !== before.mtimeMs) for (const response of listeners) response.write('data: reload\n\n')
  }
  watchFile(index, { interval: 300 }, changed)
  return {
    script: `new EventSource(new URL('.live', document.currentScript.src)).onmessage = () => location.reload()\n`,
    listen(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write('\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },
    stop: () => unwatchFile(index, changed),
  }
}

async function main(words) {
  const options = { port: 8080 }
  let folder = 'dist'
  let probe = false
  while (words.length) {
    const word = words.shift()
    if (word === '--port') options.port = Number(words.shift())
    else if (word === '--base') options.base = words.shift()
    else if (word === '--live') options.live = true
    else if (word === '--probe') probe = true
    else if (word.startsWith('-')) return stopWith(`unknown flag ${word}`)
    else folder = word
  }
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535) return stopWith('the port must be a number from 0 to 65535')
  if (!probe && !(await stat(folder).catch(() => undefined))?.isDirectory()) return stopWith(`there is no folder ${folder}: run script/build first`)
  let server
  try {
    server = await start(folder, options)
  } catch (error) {
    if (error.code === 'EADDRINUSE') return stopWith(`port ${options.port} is busy: stop what uses it, or choose another: PORT=${options.port + 1} script/server`)
    if (error.code === 'EACCES') return stopWith(`port ${options.port} is not allowed: choose one above 1023: PORT=8080 script/server`)
    throw error
  }
  if (probe) return server.stop()
  console.log(`Serving ${folder} at ${server.address} (Ctrl-C stops it)`)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.stop().then(() => process.exit(0)))
}

function stopWith(message) {
  console.error(`beyond-two: ${message}`)
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
