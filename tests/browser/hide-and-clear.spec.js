// Leaving fast: what was entered goes first, then the page, whether or not the app has started.
import { READY, expect, test } from './fixtures.js'
import { fillFirstMedicine } from './check-form.js'
import { SECRET, bringIn, expectOnlyIn, lockAway, onDevice, told, whatIsKept } from './kept.js'
import { routes } from './site.js'

// In the header, or in the row above a question.
const button = (page) => page.getByRole('link', { name: 'Hide and clear' }).filter({ visible: true })

async function expectBlank(page, href) {
  await expect(page).toHaveURL(href('/blank.html'))
  await expect(page).toHaveTitle('Blank page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blank page')
}

test('it stands at the same place on every page', async ({ reader, href }) => {
  test.setTimeout(60_000)
  for (const size of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
    await reader.setViewportSize(size)
    const places = new Set()
    for (const route of routes) {
      await reader.goto(href(route))
      places.add(JSON.stringify(await button(reader).boundingBox()))
    }
    expect([...places], `at ${size.width} px`).toHaveLength(1)
  }
})

test('it clears the page, the tab and the device, leaves for a blank page, and Back shows nothing', async ({ page, open, href, context }) => {
  await open('/your-data/')
  await bringIn(page)
  await page.getByRole('button', { name: 'Keep them on this device', exact: true }).click()
  await expect(told(page)).toContainText('Kept on this device.')
  const other = await context.newPage()
  await open('/check/', { on: other })
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click()
  await expect(page).toHaveURL(href('/glossary/'))
  await button(page).click()
  await expectBlank(page, href)
  expect(await whatIsKept(page)).toMatchObject({ tab: '{}', device: '{}', databases: '[]', caches: '', cookies: '' })
  await page.goBack()
  await expect(page.locator(READY)).toBeAttached()
  await expect(page.getByText('On the page now:')).toContainText('no answers')
  expect(await page.content()).not.toContain(SECRET)
  // The other tab is cleared as well.
  await other.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await expect(other.getByText('On the page now:')).toContainText('no answers')
})

test('fields that were filled in are empty after Back', async ({ page, open, href }) => {
  await open('/check/')
  const [words] = await fillFirstMedicine(page)
  await button(page).click()
  await expectBlank(page, href)
  await page.goBack()
  await expect(page.locator(READY)).toBeAttached()
  const values = await page.locator('input, textarea').evaluateAll((fields) => fields.map((field) => field.value))
  expect(values.join()).not.toContain(words)
  expect(await page.getByRole('main').innerText()).not.toContain(words)
})

test('what is locked stays, and stays locked', async ({ page, open, href }) => {
  await open('/your-data/')
  await bringIn(page)
  await lockAway(page)
  const kept = await onDevice(page)
  await button(page).click()
  await expectBlank(page, href)
  expect(await onDevice(page)).toBe(kept)
  await expectOnlyIn(page, [])
  await open('/your-data/')
  await expect(page.getByText('On this device, locked with your passphrase. What you enter')).toBeVisible()
})

test('it works before the app has started, and without it', async ({ page, open, href, problems }) => {
  await open('/your-data/')
  await bringIn(page)
  await expectOnlyIn(page, ['tab'])
  problems.allow(/^console |^failed request: \S+\.wasm /)
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto(href('/check/'))
  await expect(page.locator(READY)).not.toBeAttached()
  await expectOnlyIn(page, ['tab'])
  await button(page).click()
  await expectBlank(page, href)
  await expectOnlyIn(page, [])
})

test('without JavaScript it is a link to the blank page', async ({ visitor, href }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(href('/check/'))
  await button(page).click()
  await expectBlank(page, href)
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page).toHaveURL(href('/'))
})

test('three presses of Shift do the same, on either side, and are announced', async ({ page, open, href }) => {
  await open('/your-data/')
  await bringIn(page)
  await page.keyboard.press('ShiftLeft')
  await expect(told(page)).toHaveText('Press Shift two more times to hide and clear.')
  await page.keyboard.press('ShiftRight')
  await expect(told(page)).toHaveText('Press Shift once more to hide and clear.')
  await page.keyboard.press('ShiftLeft')
  await expectBlank(page, href)
  await expectOnlyIn(page, [])
})

test('Shift for a capital letter, or pressed too slowly, does not leave', async ({ page, open, href }) => {
  await page.clock.install()
  await open('/glossary/')
  await page.getByRole('textbox').first().focus()
  for (const letter of 'ABCD') await page.keyboard.press(`Shift+${letter}`)
  await expect(told(page)).toBeEmpty()
  for (let time = 0; time < 4; time += 1) {
    await page.keyboard.press('Shift')
    await expect(told(page)).toContainText('two more times')
    await page.clock.fastForward(5_100)
    await expect(told(page)).toBeEmpty()
  }
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await page.keyboard.press('x')
  await page.keyboard.press('Shift')
  await expect(told(page)).toContainText('two more times')
  await expect(page).toHaveURL(href('/glossary/'))
})

test('Shift with another key, the mouse, the wheel or text that comes by itself does not leave', async ({ page, open, href }) => {
  await open('/your-data/')
  await bringIn(page)
  const field = page.getByLabel('The address of a page of your choice')
  const heading = page.getByRole('heading', { level: 1 })
  const held = (key) => async () => {
    await page.keyboard.down(key)
    await page.keyboard.press('Shift')
    await page.keyboard.up(key)
  }
  const withShift = (act) => async () => {
    await page.keyboard.down('Shift')
    await act()
    await page.keyboard.up('Shift')
  }
  const ways = {
    alt: held('Alt'),
    control: held('Control'),
    click: withShift(() => heading.click()),
    wheel: withShift(() => page.mouse.wheel(0, 10)),
    text: async () => {
      await page.keyboard.press('Shift')
      await page.keyboard.insertText('spoken ')
    },
  }
  await field.focus()
  for (const [way, act] of Object.entries(ways)) {
    for (let time = 0; time < 4; time += 1) await act()
    await expect(told(page), way).not.toContainText('Press Shift')
  }
  await expect(page).toHaveURL(href('/your-data/'))
  await expectOnlyIn(page, ['tab'])
})

test('one press of Shift takes no warning away for good', async ({ page, open }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await open('/your-data/')
  await bringIn(page)
  await expect(told(page)).toContainText('This browser won’t let us keep anything')
  await page.keyboard.press('Shift')
  await expect(told(page)).toContainText('two more times')
  await page.keyboard.press('Escape')
  await expect(told(page)).toContainText('This browser won’t let us keep anything')
})

test('the middle button does the same, and opens nothing beside the page', async ({ page, open, href, context }) => {
  await open('/your-data/')
  await bringIn(page)
  await button(page).click({ button: 'middle' })
  await expectBlank(page, href)
  expect(context.pages()).toHaveLength(1)
})

test('it goes where the reader set, unless that cannot be reached or the app is installed', async ({ page, open, href, context, problems }) => {
  await open('/your-data/')
  const address = page.getByLabel('The address of a page of your choice')
  await address.fill('not a web address://')
  await page.keyboard.press('Enter')
  await expect(address).toHaveAccessibleDescription(/Write the address of a website/)
  await address.fill(href('/glossary/'))
  await page.keyboard.press('Enter')
  await expect(told(page)).toHaveText('“Hide and clear” goes to this address.')
  await button(page).click()
  await expect(page).toHaveURL(href('/glossary/'))

  await open('/your-data/')
  await expect(address).toHaveValue(href('/glossary/'))
  await bringIn(page)
  const asked = page.waitForRequest(href('/blank.html'))
  problems.allow(/^(failed request|console error): .*blank\.html|ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await button(page).click({ noWaitAfter: true })
  await asked
  await context.setOffline(false)
  await open('/your-data/')
  await expect(page.getByText('On the page now:')).toContainText('no answers')

  await page.evaluate(() => Object.defineProperty(navigator, 'standalone', { value: true }))
  await button(page).click()
  await expectBlank(page, href)
})
