// Putting builds on a host: the one that was built, and a next one made from it.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What has changed in the next build's facts. */
export const NEW_FACT = { date: '2027-01-02', figure: 'example', what: 'The example was put right: it had stood for another one.' }

/** The build in a folder. */
export function buildOf(folder) {
  return readFileSync(join(folder, 'index.html'), 'utf8').match(/<meta name="build" content="(\w+)">/)[1]
}

/** Puts a built folder in the place of what a host has. Files of the build before are gone. */
export function deploy(from, host) {
  rmSync(host, { recursive: true, force: true })
  cpSync(from, host, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) })
}

/** Makes a next build from one: another name, other names for all hashed files, one more changed fact. Gives its name. */
export function makeNext(from, to) {
  deploy(from, to)
  const build = buildOf(from)
  const next = build.replace(/./g, (digit) => ((Number.parseInt(digit, 16) + 1) % 16).toString(16))
  const hashed = readdirSync(to).filter((name) => /^(loader|offline|recover)-/.test(name))
  const renamed = hashed.map((name) => [name, name.replace(/-[0-9a-f]{8,}/, (hash) => `-${[...hash.slice(1)].reverse().join('')}`)])
  const [app] = readdirSync(join(to, 'app'))
  renamed.push([`app/${app}/`, `app/${[...app.slice(1)].reverse().join('')}0/`])
  for (const [old, name] of renamed) renameSync(join(to, old), join(to, name))
  renameSync(join(to, 'content', build), join(to, 'content', next))
  for (const path of filesIn(to)) {
    if (!/\.(html|json)$/.test(path)) continue
    let text = readFileSync(join(to, path), 'utf8').replaceAll(build, next)
    for (const [old, name] of renamed) text = text.replaceAll(old, name)
    writeFileSync(join(to, path), text)
  }
  const changes = join(to, 'changes.json')
  writeFileSync(changes, JSON.stringify([NEW_FACT, ...JSON.parse(readFileSync(changes, 'utf8'))]))
  writeWorker(to, build, next, renamed)
  return next
}

/** The worker of the next build, with the hashes of its files. */
function writeWorker(folder, build, next, renamed) {
  const file = join(folder, 'sw.js')
  const script = readFileSync(file, 'utf8')
  const [whole, list] = script.match(/= (\{"base".*?\});\n/s)
  const site = JSON.parse(list)
  const named = (path) => renamed.reduce((path, [old, name]) => (path.startsWith(old) ? path.replace(old, name) : path), path)
  site.files = site.files.map(([path, , page]) => {
    const now = named(path).replace(`content/${build}/`, `content/${next}/`)
    return [now, createHash('sha256').update(readFileSync(join(folder, now))).digest('base64'), page]
  })
  Object.assign(site, { build: next, version: next })
  writeFileSync(file, script.replace(whole, () => `= ${JSON.stringify(site)};\n`))
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile())
}

/** An empty folder. */
export function emptyFolder(path) {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  return path
}
