// The Chromium of this machine; none is ever downloaded. As a program (`node tests/browser/chromium.js`) it prints the path, or exits with 1.
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const apps = ['/Applications', `${process.env.HOME}/Applications`].flatMap((folder) => [
  `${folder}/Chromium.app/Contents/MacOS/Chromium`,
  `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
])

/** The path of the browser: the one CHROMIUM names, else the first that is found; undefined where there is none. */
export function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...apps].find(runs)
}

/** How every test starts it. All that is not for this machine goes to the watch of outside.js, which no request passes. */
export function launchOptions() {
  const watch = process.env.BEYOND_TWO_OUTSIDE
  return {
    executablePath: chromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run', ...(watch ? [`--proxy-server=${watch}`] : [])],
  }
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = chromium()
  if (!path || !runs(path)) process.exit(1)
  console.log(path)
}
