// nginx of this machine, started for a test from the configuration that the build writes, with a certificate made for the occasion.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'

/** Where Debian's packages lie: the machine's own, or unpacked into a folder that NGINX_ROOT names (script/test does that). */
const debian = process.env.NGINX_ROOT ?? '/'

/**
 * Serves a built folder under its base path by HTTPS, as docs/deployment.md tells, and leads there from HTTP; by the rules that stand in the folder, or others.
 * @returns {Promise<{get: Function, getByHttp: Function, address: string, stop: () => Promise<void>}>}
 */
export async function startNginx({ folder, base, rules }, work) {
  const root = join(work, 'root')
  const site = join(root, base).replace(/\/$/, '')
  mkdirSync(dirname(site), { recursive: true })
  symlinkSync(folder, site)
  const [plain, secure] = [await freePort(), await freePort()]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', join(work, 'key.pem'), '-out', join(work, 'cert.pem')], { stdio: 'ignore' })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join(' ')
  const configuration = `
daemon off; pid ${work}/pid; error_log stderr warn; worker_processes 1; ${process.getuid() === 0 ? 'user root;' : ''}
load_module ${join(debian, 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so')};
events {}
http {
  include ${join(debian, 'etc/nginx/mime.types')}; access_log off; ${temporary}
  server { listen 127.0.0.1:${plain}; return 301 https://$host:${secure}$request_uri; }
  server {
    listen 127.0.0.1:${secure} ssl http2; root ${root};
    ssl_certificate ${work}/cert.pem; ssl_certificate_key ${work}/key.pem;
    include ${rules ?? `${site}/hosts/nginx.conf`};
  }
}
`
  writeFileSync(join(work, 'nginx.conf'), configuration)
  const server = spawn(join(debian, 'usr/sbin/nginx'), ['-p', work, '-c', join(work, 'nginx.conf')], { stdio: ['ignore', 'inherit', 'pipe'] })
  let said = ''
  server.stderr.on('data', (words) => (said += words))
  const ended = new Promise((done) => server.once('exit', done))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  try {
    await answers(secure, server)
  } catch {
    await stop()
    throw new Error(`nginx does not start: ${said}`)
  }
  return {
    address: `https://localhost:${secure}${base}`,
    get: (path, headers) => get(secureRequest, secure, path, headers),
    getByHttp: (path, headers) => get(plainRequest, plain, path, headers),
    stop,
  }
}

/** Is all of it there? The reason if not. */
export function missingForNginx() {
  const wanted = ['usr/sbin/nginx', 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so', 'etc/nginx/mime.types']
  const missing = wanted.map((path) => join(debian, path)).filter((path) => !existsSync(path))
  return missing.length ? `missing: ${missing.join(', ')} (script/test fetches them)` : ''
}

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

async function answers(port, server) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) break
    try {
      return await get(secureRequest, port, '/')
    } catch {
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  throw new Error('no answer')
}

function get(request, port, path, headers = {}) {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers, rejectUnauthorized: false }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }))
    })
      .once('error', failed)
      .end()
  })
}
