// A source or a figure explains itself where it stands: a card opens in place, Escape closes it, the reading place stays.
import { expectAccessible } from './axe.js'
import { expect, test } from './fixtures.js'
import { articles } from './site.js'

/** The buttons of the page's text that open a card. */
const openers = (page) => page.getByRole('main').getByRole('button').and(page.locator('[popovertarget]'))

async function firstArticleWithCards(page, go) {
  for (const route of articles) {
    await go(route)
    const count = await openers(page).count()
    if (count) return count
  }
  throw new Error('no article has a citation or figure that opens a card')
}

async function expectCardsWork(page, count) {
  for (const index of new Set([0, Math.floor(count / 2), count - 1])) {
    const opener = openers(page).nth(index)
    await opener.scrollIntoViewIfNeeded()
    const card = page.locator(`[id="${await opener.getAttribute('popovertarget')}"]`)
    const place = () => page.evaluate(() => window.scrollY)
    const before = await place()

    await expect(card).toBeHidden()
    await opener.click()
    await expect(card).toBeVisible()
    await expect(card).toBeInViewport({ ratio: 0.9 })
    await expect(card).toHaveText(/\w/)
    expect(Math.abs((await place()) - before), 'the reading place stays').toBeLessThanOrEqual(1)

    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(opener).toBeFocused()
    expect(Math.abs((await place()) - before), 'the reading place stays').toBeLessThanOrEqual(1)
  }
}

for (const [name, width] of [
  ['320 px', 320],
  ['1280 px', 1280],
]) {
  test(`a card opens in place and Escape closes it, at ${name}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 700 })
    await expectCardsWork(page, await firstArticleWithCards(page, open))
  })
}

test('a card works without JavaScript', async ({ visitor, href }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await expectCardsWork(page, await firstArticleWithCards(page, (route) => page.goto(href(route))))
})

test('an open card is accessible', async ({ page, open }) => {
  await firstArticleWithCards(page, open)
  const opener = openers(page).first()
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator(`[id="${await opener.getAttribute('popovertarget')}"]`)).toBeVisible()
  await expectAccessible(page, 'an open card')
})
