// What is typed before the app has started is kept, and counted like what is typed later.
import { READY, expect, test } from './fixtures.js'
import { fillFirstFields, valueOf } from './check-form.js'

test('what is typed before the app has started is kept and counted', async ({ page, href, open, visitor }) => {
  let letGo
  const held = new Promise((resolve) => {
    letGo = resolve
  })
  await page.route('**/*.wasm', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(href('/check/'), { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const early = await fillFirstFields(page)
  expect(early, 'fields that can be filled in before the app has started').not.toEqual([])
  await expect(page.locator(READY)).not.toBeAttached()
  letGo()
  await expect(page.locator(READY)).toBeAttached({ timeout: 10_000 })
  for (const { field, value } of early) await expect.poll(() => valueOf(field)).toBe(value)

  // Counted: the page says what it says to someone who typed the same once it had started.
  const other = await visitor()
  await open('/check/', { on: other })
  const late = await fillFirstFields(other)
  expect(late.map(({ value }) => value)).toEqual(early.map(({ value }) => value))
  const said = await other.getByRole('main').innerText()
  await expect.poll(() => page.getByRole('main').innerText()).toBe(said)
})
