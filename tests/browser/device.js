// A reader's device with a browser that keeps its profile, and a host that can be changed and stopped. For tests of the service worker.
import { chromium } from '@playwright/test'
import { start } from '../../script/serve.mjs'
import { launchOptions } from './chromium.js'
import { buildOf, deploy, emptyFolder, makeNext } from './deploy.js'
import { READY, test as base, expect, move } from './fixtures.js'

export { READY, expect }

/** All pages are saved on the device. */
export const SAVED = 'html[data-saved="all"]'

export const test = base.extend({
  /** A host that knows nothing of our headers. */
  plain: [false, { option: true }],

  /** A host of this test's own: `host.next()` puts a next build there, `host.stop()` ends the server, `host.first` sees each request first. */
  host: async ({ site, plain }, use, info) => {
    const host = new Host(site, plain, info)
    await host.start()
    await use(host)
    await host.stop()
  },

  address: ({ host }, use) => use(host.address),

  /** `device.page`; `device.offline()` takes the network away for good: the server is stopped and the browser knows it; `device.restart()`. */
  device: async ({ host, problems }, use, info) => {
    const device = new Device(host, problems, emptyFolder(info.outputPath('profile')))
    await device.start()
    await use(device)
    problems.stop()
    await device.context.close()
  },

  page: ({ device }, use) => use(device.page),
})

class Host {
  constructor(site, plain, info) {
    this.site = site
    this.plain = plain
    this.folder = info.outputPath('host')
    this.nextFolder = info.outputPath('next')
    deploy(site.folder, this.folder)
    this.build = buildOf(this.folder)
  }

  async start(port = 0) {
    this.server = await start(this.folder, { base: this.site.base, plain: this.plain, port, first: (...all) => this.first?.(...all) })
    this.address = this.server.address
  }

  async stop() {
    await this.server?.stop()
    this.server = undefined
  }

  /** The same address again. */
  async again() {
    await this.start(Number(new URL(this.address).port))
  }

  /** Puts a next build in place of this one. Gives its name. */
  next() {
    const build = makeNext(this.site.folder, this.nextFolder)
    deploy(this.nextFolder, this.folder)
    return build
  }
}

class Device {
  constructor(host, problems, profile) {
    this.host = host
    this.problems = problems
    this.profile = profile
    this.isOffline = false
  }

  async start() {
    this.context = await chromium.launchPersistentContext(this.profile, { ...launchOptions(), baseURL: this.host.address, serviceWorkers: 'allow' })
    if (this.isOffline) await this.context.setOffline(true)
    await this.problems.watch(this.context)
    await this.context.addInitScript(move)
    this.page = this.context.pages()[0] ?? (await this.context.newPage())
    this.page.setDefaultTimeout(10_000)
  }

  async restart() {
    await this.context.close()
    await this.start()
  }

  async offline() {
    this.isOffline = true
    await this.host.stop()
    await this.context.setOffline(true)
  }

  async online() {
    this.isOffline = false
    await this.host.again()
    await this.context.setOffline(false)
  }
}

/** The build of the page on screen, as its reader sees it. */
export const buildOnScreen = async (page) => (await page.getByRole('contentinfo').getByText(/^Build /).innerText()).replace('Build ', '')

/** The line below the footer about use without a network. */
export const line = (page) => page.getByRole('region', { name: 'Use without a network' })

/** The notice of a new version. */
export const notice = (page) => page.getByRole('region', { name: 'New version' })
