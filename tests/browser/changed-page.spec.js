// What others do to the page before the app has started: the browser's translation puts every word into elements of its own, extensions add nodes
// and attributes. The app starts all the same, says nothing, and every tool works.
import { READY, expect, test } from './fixtures.js'
import { routes } from './site.js'

/** What shows that the tool of a page works. */
const WORKS = {
  '/check/': async (page) => {
    await page.getByRole('button', { name: 'For me', exact: true }).click()
    await expect(page.locator('#question')).toBeFocused()
  },
  '/check/summary/': async (page) => {
    await page.getByRole('button', { name: 'Show a blank form' }).or(page.getByRole('button', { name: 'Copy as text' })).first().click()
    await expect(page.getByRole('main').getByRole('status').first()).toBeAttached()
  },
  '/compare/what-matters/': async (page) => {
    await page.locator('#country').selectOption({ index: 1 })
    await expect(page.locator('#fit-count')).toContainText('what you chose')
  },
  '/compare/costs/': async (page) => {
    await page.locator('#country').selectOption({ index: 1 })
    await expect(page.getByRole('img', { name: /^A year, Ketamine/ })).toBeVisible()
  },
  '/articles/': async (page) => {
    await page.getByLabel('Search articles, terms and sources').fill('tyramine')
    await expect(page.getByRole('main')).toContainText(/places? (has|have) these words/)
  },
  '/sources/': async (page) => {
    await page.getByLabel('Show only sources with these words').fill('TRANSFORM-1')
    await expect(page.getByRole('status').filter({ hasText: /fits?\./ })).toBeVisible()
  },
  '/glossary/': async (page) => {
    await page.getByLabel('Show only terms with these words').fill('remission')
    await expect(page.getByRole('status').filter({ hasText: /fits?\./ })).toBeVisible()
  },
}

/** As Chrome, Edge and Safari translate: each text in two elements of its own. */
function translate() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    /^(SCRIPT|STYLE|TEXTAREA|OPTION)$/.test(node.parentNode.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const texts = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    text.replaceWith(outer)
    outer.append(inner)
    inner.append(text)
  }
  document.documentElement.className = 'translated-ltr'
}

/** What extensions do. */
function extend() {
  for (const place of [document.documentElement, document.head, document.body]) {
    place.prepend(document.createElement('meta'), document.createComment('an extension'))
    place.append(document.createElement('meta'))
    place.setAttribute('data-extension', 'on')
    place.setAttribute('cz-shortcut-listen', 'true')
  }
  document.body.prepend('a text', document.createElement('div'))
}

/** What none should do, and some do: nodes within the app's own. */
function intrude() {
  for (const place of ['#app', 'main', 'main > div:last-child']) document.querySelector(place).prepend(document.createElement('div'))
}

/** Opens a page and lets somebody change it before the app starts. */
async function openChanged(page, address, change) {
  let letGo
  const held = new Promise((resolve) => {
    letGo = resolve
  })
  await page.route('**/beyond-two_bg.wasm', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.readyState !== 'loading')
  await page.evaluate(change)
  await expect(page.locator(READY)).not.toBeAttached()
  letGo()
  await expect(page.locator(READY)).toBeAttached({ timeout: 10_000 })
  await page.unroute('**/beyond-two_bg.wasm')
}

for (const route of routes) {
  for (const [name, change] of Object.entries({ translated: translate, extended: extend })) {
    test(`${route} works though it was ${name} before the app started`, async ({ page, href, titleOf }) => {
      await openChanged(page, href(route), change)
      await WORKS[route]?.(page)
      await page.getByRole('link', { name: 'Crisis help', exact: true }).filter({ visible: true }).first().click()
      await expect(page).toHaveTitle(await titleOf('/crisis/'))
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    })
  }

  test(`${route} works though it was translated and extended after the app had started`, async ({ page, open, titleOf }) => {
    await open(route)
    await page.evaluate(translate)
    await page.evaluate(extend)
    await WORKS[route]?.(page)
    await page.getByRole('link', { name: 'Crisis help', exact: true }).filter({ visible: true }).first().click()
    await expect(page).toHaveTitle(await titleOf('/crisis/'))
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })
}

for (const route of ['/', '/check/', '/sources/']) {
  test(`${route} works though somebody put nodes into it`, async ({ page, href, titleOf }) => {
    await openChanged(page, href(route), intrude)
    await WORKS[route]?.(page)
    await expect(page.getByRole('main')).toHaveCount(1)
    await page.getByRole('link', { name: 'Crisis help', exact: true }).filter({ visible: true }).first().click()
    await expect(page).toHaveTitle(await titleOf('/crisis/'))
  })
}

test('a translated article stays translated', async ({ page, href }) => {
  await openChanged(page, href('/articles/what-trd-is/'), translate)
  await expect(page.locator('main h1 font font')).toBeAttached()
})

test('what was typed into a translated page before the app started is kept', async ({ page, href }) => {
  await openChanged(page, href('/check/'), () => {
    document.querySelector('main input[type="text"], main textarea').value = 'What about sleep?'
    const heading = document.querySelector('main h1')
    const translated = document.createElement('font')
    translated.append(...heading.childNodes)
    heading.append(translated)
  })
  await expect(page.getByLabel('A question of your own')).toHaveValue('What about sleep?')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('region', { name: 'My questions' }).getByRole('listitem')).toHaveText([/What about sleep/])
})

test('a page as the build has written it is taken over, not built anew', async ({ page, href }) => {
  for (const route of routes) {
    const heading = await (async () => {
      await page.goto(href(route), { waitUntil: 'commit' })
      await page.waitForSelector('main h1')
      return page.evaluateHandle(() => document.querySelector('main h1'))
    })()
    await expect(page.locator(READY), route).toBeAttached({ timeout: 10_000 })
    expect(await heading.evaluate((element) => element.isConnected), route).toBe(true)
  }
})

test('once the app has stopped, its links are the browser’s again', async ({ page, href, problems, titleOf }) => {
  problems.allow(/^(console|page) error: /)
  // A proxy that "tidies" the page takes the marks that the app finds its places by.
  await page.route(href('/check/'), async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(/<!(--.*?--)?>/g, '') })
  })
  const panic = page.waitForEvent('pageerror', (error) => error.message.includes('unreachable'))
  await page.goto(href('/check/'))
  await panic
  await page.getByRole('link', { name: 'Crisis help', exact: true }).filter({ visible: true }).first().click()
  await expect(page).toHaveTitle(await titleOf('/crisis/'))
  await expect(page.locator(READY)).toBeAttached()
})
