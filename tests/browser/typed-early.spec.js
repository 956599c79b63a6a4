// What is typed before the app has started is kept, and counted like what is typed later.
import { READY, expect, test } from './fixtures.js'

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
  // The one field there is before the app has started: the questions of the form come with it.
  const early = page.getByRole('main').getByRole('textbox')
  await expect(early).toHaveCount(1)
  await early.fill('What about sleep?')
  await expect(page.locator(READY)).not.toBeAttached()
  letGo()
  await expect(page.locator(READY)).toBeAttached({ timeout: 10_000 })
  await expect(early).toHaveValue('What about sleep?')

  // Counted: the page says what it says to someone who typed the same once it had started.
  const other = await visitor()
  await open('/check/', { on: other })
  await other.getByLabel('A question of your own').fill('What about sleep?')
  for (const on of [page, other]) {
    await on.getByRole('button', { name: 'Add it' }).click()
    await expect(on.getByRole('region', { name: 'My questions' }).getByRole('listitem')).toHaveText([/What about sleep/])
  }
  const said = await other.getByRole('main').innerText()
  await expect.poll(() => page.getByRole('main').innerText()).toBe(said)
})
