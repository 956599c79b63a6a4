// Scores a site as the HTTP Observatory of MDN does, by its published rules (github.com/mdn/mdn-http-observatory, src/grader/charts.js and
// src/analyzer/tests): 100 to begin with, less for what is missing, more for what is strict, the bonus only from 90 on.

const BONUS_FROM = 90
const HALF_A_YEAR = 15_768_000
const BROAD = ['*', 'http:', 'https:', 'ftp:']
const PRIVATE_REFERRER = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']

/**
 * @param {{ headers: Record<string, string>, html: string, redirect: { status: number, location?: string }, host: string }} site the answer to `/`
 *   by HTTPS, and what the same address by HTTP leads to
 * @returns {{ score: number, grade: string, parts: Record<string, number> }}
 */
export function observe({ headers, html, redirect, host }) {
  const policy = directives(headers['content-security-policy'] ?? '')
  const parts = {
    'content-security-policy': scorePolicy(policy),
    cookies: headers['set-cookie'] ? -20 : 0,
    'cross-origin-resource-sharing': headers['access-control-allow-origin'] === '*' && headers['access-control-allow-credentials'] ? -50 : 0,
    'cross-origin-resource-policy': ['same-origin', 'same-site'].includes(headers['cross-origin-resource-policy']) ? 10 : 0,
    redirection: scoreRedirection(redirect, host),
    'referrer-policy': PRIVATE_REFERRER.includes(headers['referrer-policy']) ? 5 : headers['referrer-policy'] ? -5 : 0,
    'strict-transport-security': scoreTransport(headers['strict-transport-security']),
    'subresource-integrity': scoreScripts(html),
    'x-content-type-options': headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    'x-frame-options': (policy['frame-ancestors'] ?? BROAD).some((source) => BROAD.includes(source)) ? -20 : 5,
  }
  const values = Object.values(parts)
  const sum = (list) => list.reduce((total, value) => total + value, 0)
  const base = 100 + sum(values.filter((value) => value < 0))
  const score = Math.max(0, base < BONUS_FROM ? base : base + sum(values.filter((value) => value > 0)))
  return { score, grade: score >= 100 ? 'A+' : score >= 90 ? 'A' : 'less than A', parts }
}

/** The directives of a policy: { 'script-src': ["'self'", …] }. */
function directives(policy) {
  const parts = policy.split(';').map((part) => part.trim().toLowerCase().split(/\s+/))
  return Object.fromEntries(parts.filter(([name]) => name).map(([name, ...sources]) => [name, sources]))
}

function scorePolicy(policy) {
  if (!Object.keys(policy).length) return -25
  const of = (name) => policy[name] ?? policy['default-src'] ?? ['*']
  const [script, style, object] = ['script-src', 'style-src', 'object-src'].map(of)
  const has = (sources, ...bad) => sources.some((source) => bad.includes(source))
  if (has(script, "'unsafe-inline'", 'data:', ...BROAD) || has(object, ...BROAD)) return -20
  if (Object.values(policy).flat().some((source) => /^(http|ftp):/.test(source))) return -20
  if (has([...script, ...style], "'unsafe-eval'")) return -10
  if (has(style, "'unsafe-inline'", 'data:', ...BROAD)) return 0
  return policy['default-src']?.join() === "'none'" ? 10 : 5
}

function scoreRedirection({ status, location }, host) {
  if (status < 300 || status > 399 || !location) return -20
  const { protocol, hostname } = new URL(location)
  if (protocol !== 'https:') return -10
  return hostname === host ? 0 : -5
}

function scoreTransport(header) {
  const age = Number(header?.match(/max-age=(\d+)/i)?.[1])
  if (!age) return -20
  return age >= HALF_A_YEAR ? 0 : -10
}

/** Scripts of the site's own origin; with integrity they earn the bonus. */
function scoreScripts(html) {
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"[^>]*>/g)]
  if (scripts.some(([, source]) => /^(https?:)?\/\//.test(source))) return -50
  return scripts.length && scripts.every(([tag]) => /\bintegrity="sha/.test(tag)) ? 5 : 0
}
