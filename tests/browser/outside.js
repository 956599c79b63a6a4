// The outside world, as far as the tests are concerned: a proxy that takes down every request to another host and answers none. Whatever page,
// worker or tool of whatever test makes one, the whole run fails.
import { createServer } from 'node:http'

/** A host that outside.spec.js asks for, to prove that the watch is awake. */
export const CANARY = 'canary.invalid'

/** What Chromium asks for by itself, whatever it shows: its updates, its accounts, whether a
 * password is among those that were stolen somewhere. Not one of these could serve a page anything. */
const BROWSERS_OWN = /^(https?:\/\/)?((update|content-autofill|passwordsleakcheck-pa|optimizationguide-pa|safebrowsing|safebrowsinghttpgateway)\.googleapis\.com|(accounts|clients\d*|android\.clients|mtalk)\.google\.com|(edgedl\.me|redirector)\.gvt1\.com)[:/]/

/** Playwright calls this before the first test; what it returns, after the last. */
export default async function watch() {
  const asked = []
  const server = createServer((request, response) => {
    // A request to the proxy itself, not through it: what has been asked for so far?
    if (request.url.startsWith('/')) return response.end(JSON.stringify(asked))
    asked.push(request.url)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    asked.push(request.url)
    socket.on('error', () => {})
    socket.end('HTTP/1.1 502 Nothing leaves this machine\r\n\r\n')
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  process.env.BEYOND_TWO_OUTSIDE = `http://127.0.0.1:${server.address().port}`
  return () => {
    server.close()
    server.closeAllConnections()
    const foreign = asked.filter((address) => !address.includes(CANARY) && !BROWSERS_OWN.test(address))
    if (foreign.length) throw new Error(`requests to other hosts:\n${foreign.join('\n')}`)
  }
}
