// What a person answers stays in the page: not in storage that lasts, not in an address or a title, and no request is made of it.
import { expect, test } from './fixtures.js'
import { begin, fillFirstMedicine, press } from './check-form.js'
import { SECRET, bringIn, expectOnlyIn, whatIsKept } from './kept.js'
import { linkedRoutes } from './site.js'

test('nothing a person answers is kept or sent', async ({ page, context, open, href, titleOf }) => {
  await open('/check/')
  // With the first question comes what will answer.
  await begin(page)
  await page.waitForLoadState('networkidle')
  await press(page, 'Back')
  const requests = []
  // The icon of the tab is the browser's own request, made anew at each step in its history; it says nothing.
  page.on('request', (request) => /\/icon\.svg$/.test(request.url()) || requests.push(request.url()))

  const answers = await fillFirstMedicine(page)
  await page.keyboard.press('Tab')
  await page.waitForTimeout(500)
  expect(requests, 'requests made while typing').toEqual([])

  const expectNowhere = async () => {
    const { tab, caches, ...kept } = await whatIsKept(page)
    for (const answer of answers) {
      for (const [place, text] of Object.entries(kept)) expect(text, `an answer in ${place}`).not.toContain(answer)
      // A number may stand in the site's own files.
      if (/\D/.test(answer)) expect(caches).not.toContain(answer)
      if (answer.length > 1) expect(tab, 'the answer, in the tab').toContain(answer)
    }
    expect(await context.cookies()).toEqual([])
  }
  await expectNowhere()
  expect(new URL(page.url()).search).toBe('')
  await expect(page).toHaveTitle(await titleOf('/check/'))

  // Nor after leaving the page.
  await page.getByRole('link', { name: 'Crisis help' }).first().click()
  await expect(page).toHaveURL(href('/crisis/'))
  await expectNowhere()
})

test('after every page has been used, the answers are in this tab alone, and gone when it is closed', async ({ page, context, open, titleOf }) => {
  test.setTimeout(90_000)
  await open('/your-data/')
  await bringIn(page)
  for (const route of linkedRoutes) {
    await open(route)
    const field = page.getByRole('main').getByRole('textbox').first()
    if (await field.isVisible().catch(() => false)) await field.pressSequentially('a')
    await expect(page).toHaveTitle(await titleOf(route))
    await expectOnlyIn(page, ['tab'])
    expect(await context.cookies(), route).toEqual([])
  }
  await page.close()
  const later = await context.newPage()
  await open('/your-data/', { on: later })
  await expect(later.getByText('On the page now:')).toContainText('no answers')
  await expectOnlyIn(later, [], SECRET)
})
