// A chunk of the app that does not come: the page stays readable and says so, nothing is lost, links work, and another try works.
import { expect, test } from './fixtures.js'
import { lengthOfMain } from './reading.js'
import { begin, enterMedicine, fillFirstFields, valueOf } from './check-form.js'

/** Begins with the first question and goes back: on a question the links of the site wait. */
async function startsAndReturns(page) {
  await page.getByRole('button', { name: 'For me', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('button', { name: 'For me', exact: true })).toBeVisible()
}

/** Each chunk with a page that needs it, and what works there once it is here. */
const CHUNKS = [
  { chunk: 'check', route: '/check/', works: (page) => startsAndReturns(page) },
  { chunk: 'summary', route: '/check/summary/', works: (page) => expect(page.getByRole('button', { name: 'Print or save' })).toBeVisible() },
  { chunk: 'compare', route: '/compare/what-matters/', works: (page) => expect(page.locator('#fit-count')).toContainText('Nothing is chosen yet') },
  { chunk: 'options', route: '/options/', works: (page) => page.getByLabel('I am afraid for my memory').check().then(() => expect(page.locator('#steps-left')).toContainText('Set aside: 1.')) },
  { chunk: 'find', route: '/sources/', works: (page) => page.getByLabel('Show only sources with these words').fill('TRANSFORM-1').then(() => expect(page.getByRole('status').filter({ hasText: /fits?\./ })).toBeVisible()) },
  { chunk: 'your_data', route: '/your-data/', works: (page) => page.getByRole('button', { name: 'Look again' }).click().then(() => expect(page.getByText('In this tab. They last')).toBeVisible()) },
]

/** The ways in which a chunk does not come. */
const FAULTS = {
  '404': (route) => route.fulfill({ status: 404, contentType: 'text/html', headers: { 'cache-control': 'public, max-age=31536000, immutable' }, body: '<h1>Not found' }),
  '503': (route) => route.fulfill({ status: 503, body: 'Try later' }),
  'a page in its place': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!DOCTYPE html><title>Please log in</title>' }),
  'half of it': async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) })
  },
  'no connection': (route) => route.abort('internetdisconnected'),
}

const files = (chunk) => `**/app/*/split_${chunk}.wasm`
const trouble = (page) => page.getByRole('alert').filter({ hasText: 'didn’t load' })
const tryAgain = (page) => page.getByRole('button', { name: 'Try again' })
const linkTo = (page, name) => page.getByRole('navigation').getByRole('link', { name }).first()

test.beforeEach(({ problems }) => {
  problems.allow(/^console (error|warning): .*(split_|wasm|WebAssembly|Failed to load resource|TypeError|CompileError|preload)/i)
  problems.allow(/^status (404|503): \S+\/app\/\S+\.wasm$/)
  problems.allow(/^failed request: \S+\/app\/\S+\.wasm /)
})

for (const { chunk, route, works } of CHUNKS) {
  for (const [fault, answer] of Object.entries(FAULTS)) {
    test(`${route} without its chunk (${fault}) can be read, says so, and another try works`, async ({ page, open, href, titleOf }) => {
      await page.route(files(chunk), answer)
      await open(route)
      await expect(trouble(page)).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await lengthOfMain(page)).toBeGreaterThan(300)
      await page.evaluate(() => void (window.sameDocument = true))

      // Still broken: the line stays.
      await tryAgain(page).click()
      await expect(trouble(page)).toBeVisible()

      await page.unroute(files(chunk))
      await tryAgain(page).click()
      await works(page)
      await expect(trouble(page)).toHaveCount(0)

      await linkTo(page, 'Read').click()
      await expect(page).toHaveTitle(await titleOf('/articles/'))
      expect(await page.evaluate(() => window.sameDocument)).toBe(true)
      await expect(page).toHaveURL(href('/articles/'))
    })
  }

  test(`the links of ${route} work though its chunk is missing`, async ({ page, open, href }) => {
    await page.route(files(chunk), FAULTS['404'])
    await open(route)
    await expect(trouble(page)).toBeVisible()
    await page.getByRole('banner').getByRole('link', { name: 'Crisis help' }).click()
    await expect(page).toHaveURL(href('/crisis/'))
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(trouble(page)).toHaveCount(0)
    // Back there the chunk is asked for again.
    await page.goBack()
    await expect(trouble(page)).toBeVisible()
    await page.unroute(files(chunk))
    await tryAgain(page).click()
    await expect(trouble(page)).toHaveCount(0)
    await expect(page).toHaveURL(href(route))
    await works(page)
  })

  test(`a click that leads to ${route} stays where it is until the chunk comes`, async ({ page, open, href, titleOf }) => {
    await open('/about/')
    await page.route(files(chunk), FAULTS['503'])
    const link = page.getByRole('link').and(page.locator(`a[href$="${route}"]`)).first()
    // Not every page links to every other: one is made for those.
    if (!(await link.count())) await page.evaluate((to) => document.querySelector('main p').insertAdjacentHTML('beforeend', `<a href="${to}">there</a>`), href(route))
    await page.evaluate((to) => [...document.links].find((link) => link.href === to).click(), href(route))
    await expect(trouble(page)).toBeVisible()
    await expect(page).toHaveTitle(await titleOf('/about/'))
    await expect(page).toHaveURL(href('/about/'))
    await page.unroute(files(chunk))
    await tryAgain(page).click()
    await expect(page).toHaveTitle(await titleOf(route))
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await works(page)
  })
}

test('what chunks have in common fails and comes back as a chunk of its own does', async ({ page, open }) => {
  const shared = '**/app/*/chunk_*.wasm'
  for (const answer of Object.values(FAULTS)) {
    await page.route(shared, answer)
    await open('/check/')
    await expect(trouble(page)).toBeVisible()
    await page.unroute(shared)
    await tryAgain(page).click()
    await expect(trouble(page)).toHaveCount(0)
    await CHUNKS[0].works(page)
    await page.goto('about:blank')
  }
})

test('answers to one tool are kept though the chunk of another is missing', async ({ page, open, href }) => {
  await open('/check/')
  const filled = await fillFirstFields(page)
  expect(filled).not.toEqual([])
  await page.route(files('find'), FAULTS['404'])
  await page.route(files('compare'), FAULTS['404'])
  await linkTo(page, 'Read').click()
  await expect(trouble(page)).toBeVisible()
  for (const { field, value } of filled) expect(await valueOf(field)).toBe(value)
  await page.getByRole('button', { name: 'Stay on this page' }).click()
  await expect(trouble(page)).toHaveCount(0)
  for (const { field, value } of filled) expect(await valueOf(field)).toBe(value)

  // And a page opened without its chunk hands them on.
  await page.goto(href('/compare/what-matters/'))
  await expect(trouble(page)).toBeVisible()
  await linkTo(page, 'My medicines').click()
  await expect(page).toHaveURL(href('/check/'))
  await page.goto(href('/check/'))
  for (const { field, value } of filled) await expect.poll(() => valueOf(field)).toBe(value)
})

test('what was chosen and typed into a page without its chunk counts once it is there', async ({ page, open }) => {
  await page.route(files('compare'), FAULTS['503'])
  await open('/compare/what-matters/')
  await expect(trouble(page)).toBeVisible()
  const country = page.locator('#country')
  await country.selectOption({ index: 1 })
  await page.unroute(files('compare'))
  await tryAgain(page).click()
  await expect(page.locator('#fit-count')).toContainText('what you chose')
  await expect(country).not.toHaveValue('')

  await page.goto('about:blank')
  await page.route(files('check'), FAULTS['503'])
  await open('/check/')
  await expect(trouble(page)).toBeVisible()
  const question = page.getByLabel('A question of your own')
  await question.fill('What about sleep?')
  await page.unroute(files('check'))
  await tryAgain(page).click()
  await expect(trouble(page)).toHaveCount(0)
  await expect(question).toHaveValue('What about sleep?')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('region', { name: 'My questions' }).getByRole('listitem')).toHaveText([/What about sleep/])
})

test('a form that was sent while its chunk was missing counts once it is there', async ({ page, open, href }) => {
  await page.route(files('check'), FAULTS['503'])
  await open('/check/')
  await expect(trouble(page)).toBeVisible()
  await page.getByLabel('A question of your own').fill('What about sleep?')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.locator('form[data-sent]')).toBeAttached()
  await page.unroute(files('check'))
  await tryAgain(page).click()
  await expect(page.getByRole('region', { name: 'My questions' }).getByRole('listitem')).toHaveText([/What about sleep/])
  await expect(page.locator('form[data-sent]')).not.toBeAttached()
  expect(page.url()).toBe(href('/check/'))
})

test('a chunk that never answers is given up after 8 seconds, and taken if it comes later', async ({ page, open, titleOf }) => {
  await open('/compare/')
  let answer
  await page.route(files('compare'), (route) => {
    answer = () => route.continue()
  })
  await page.getByRole('navigation', { name: 'The comparison' }).getByRole('link', { name: 'What matters' }).click()
  await page.waitForTimeout(6_500)
  await expect(trouble(page)).toHaveCount(0)
  await expect(trouble(page)).toBeVisible({ timeout: 4_000 })
  await expect(page).toHaveTitle(await titleOf('/compare/'))
  await tryAgain(page).click()
  await answer()
  await expect(page).toHaveTitle(await titleOf('/compare/what-matters/'))
  await expect(page.locator('#fit-count')).toContainText('Nothing is chosen yet')
})

for (const [fault, answer] of Object.entries(FAULTS)) {
  test(`the answer without its chunk (${fault}) says so, loses nothing, and another try works`, async ({ page, open }) => {
    await page.route(files('answer'), answer)
    await open('/check/')
    await begin(page)
    await enterMedicine(page, { name: 'sertraline (Zoloft, Lustral)', typed: 'zoloft', dose: '150', weeks: '10', taken: 'Yes, nearly every day', outcome: 'No change, or worse', episode: 'Yes', still: 'No', sideEffects: 'No' })
    // Its questions go on without it.
    await expect(trouble(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'See the answer' }).click()
    await expect(trouble(page)).toBeVisible()
    await tryAgain(page).click()
    await expect(trouble(page)).toBeVisible()
    await page.unroute(files('answer'))
    await tryAgain(page).click()
    await expect(page.getByText('1 medicine counts as a fair try that did not help enough.')).toBeVisible()
    await expect(trouble(page)).toHaveCount(0)
    // From now on it is here.
    await page.reload()
    await expect(page.getByText('1 medicine counts as a fair try that did not help enough.')).toBeVisible()
  })
}

for (const [fault, answer] of Object.entries(FAULTS)) {
  test(`the sheet without its chunk (${fault}) says so, loses nothing, and another try works`, async ({ page, open }) => {
    await page.route(files('sheet'), answer)
    await open('/check/')
    await begin(page)
    await enterMedicine(page, { name: 'sertraline (Zoloft, Lustral)', typed: 'zoloft', dose: '150', weeks: '10' })
    await open('/check/summary/')
    await expect(trouble(page)).toBeVisible()
    // The form to fill in by hand is there without it.
    await page.getByRole('button', { name: 'Show a blank form' }).click()
    await expect(page.getByRole('heading', { name: 'The form on paper' })).toBeVisible()
    await page.getByRole('button', { name: 'Show my passport' }).click()
    await page.unroute(files('sheet'))
    await tryAgain(page).click()
    await expect(page.getByRole('rowheader', { name: /sertraline/ })).toBeVisible()
    await expect(trouble(page)).toHaveCount(0)
  })
}

test('an answer that is long in coming says that it is on its way, and takes the focus once it is here', async ({ page, open }) => {
  let arrive
  const waits = new Promise((done) => (arrive = done))
  await page.route(files('answer'), (route) => waits.then(() => route.continue()))
  await open('/check/')
  await begin(page)
  await page.evaluate(() => (location.hash = 'answer'))
  await expect(page.getByRole('status').filter({ hasText: 'Opening' })).toBeVisible()
  arrive()
  await expect(page.getByRole('heading', { name: 'The answer', exact: true })).toBeFocused()
})

for (const [fault, answer] of Object.entries(FAULTS)) {
  test(`without what opens cards (${fault}) a citation leads to the list of sources`, async ({ page, open, href }) => {
    await page.route(files('cards'), answer)
    await open('/compare/')
    await page.waitForLoadState('networkidle')
    const source = page.getByRole('row').getByRole('link', { name: /^Source \d+$/ }).first()
    const entry = page.locator(new URL(await source.evaluate((link) => link.href)).hash)
    await source.click()
    await expect(entry).toBeInViewport()
    await expect(trouble(page)).toHaveCount(0)
    await linkTo(page, 'Read').click()
    await expect(page).toHaveURL(href('/articles/'))
  })

  test(`without what reads words (${fault}) what was typed stays, and another try reads it`, async ({ page, open }) => {
    await page.route(files('read'), answer)
    await open('/check/')
    await begin(page)
    await page.getByRole('combobox').fill('zoloft')
    await page.getByRole('option', { name: 'sertraline (Zoloft, Lustral)' }).click()
    await page.getByLabel('Highest dose').fill('75 b.d.')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
    await expect(page.getByLabel('Highest dose')).toHaveValue('75 b.d.')
    await page.unroute(files('read'))
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText('as 150 mg a day').first()).toBeVisible()
  })
}
