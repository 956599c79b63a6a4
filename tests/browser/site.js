// The built sites, and the list of routes that the build wrote. BEYOND_TWO_DIST and BEYOND_TWO_DIST_SUB name other folders.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const sites = {
  root: { folder: resolve(process.env.BEYOND_TWO_DIST ?? 'dist'), base: '/' },
  sub: { folder: resolve(process.env.BEYOND_TWO_DIST_SUB ?? 'target/dist-sub'), base: '/sub/' },
}

/** Every route of the site, as paths from its root: `/`, `/articles/`, `/articles/what-trd-is/`, `/404.html`. */
export const routes = routesOf(sites.root.folder)

/** The routes a link can lead to. */
export const linkedRoutes = routes.filter((route) => route !== '/404.html')

/** The articles. */
export const articles = routes.filter((route) => /^\/articles\/.+/.test(route))

/** The routes that a built folder lists. */
export function routesOf(folder) {
  const file = join(folder, 'routes.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: expected the build's list of routes (run script/test, or script/build): ${error.message}`, { cause: error })
  }
}
