// The browser tests: `script/test` builds both sites and runs them; `npx playwright test` runs them again on what is built.
import { defineConfig } from '@playwright/test'
import { launchOptions } from './tests/browser/chromium.js'
import { sites } from './tests/browser/site.js'

const BELOW_A_FOLDER =
  /(broken-start|chunks|every-route|github-pages|headers|hide-and-clear|navigation|not-found|offline|popovers|privacy|summary|update|without-\w+)\.spec\.js/

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/outside.js',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: process.stdout.isTTY ? 'list' : 'dot',
  use: {
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    // A worker would save the whole site in the background of every test. The tests that are about it let it in: device.js.
    serviceWorkers: 'block',
    launchOptions: launchOptions(),
  },
  projects: [
    { name: 'root', use: { site: sites.root }, testIgnore: 'github-pages.spec.js' },
    // Below a folder: every page, the ways between pages, what is fetched and saved, and a tool of each kind. What does not depend on the address is
    // proved once.
    { name: 'sub', use: { site: sites.sub }, testMatch: BELOW_A_FOLDER },
    { name: 'firefox', testDir: 'tests/engines', use: { engine: 'firefox' } },
    { name: 'webkit', testDir: 'tests/engines', use: { engine: 'webkit' } },
    // One Orca for all of it: it takes longer to start than to read a page.
    { name: 'orca', testDir: 'tests/screen-reader', fullyParallel: false, workers: 1 },
  ],
})
