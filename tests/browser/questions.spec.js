// My questions: one tap in an article, a list in the self-check, gone with the tab.
import { expect, test } from './fixtures.js'

test('a question from an article goes into my questions and can be taken out again', async ({ page, open }) => {
  await open('/articles/what-trd-is/')
  const add = page.getByRole('button', { name: 'Take along' }).first()
  const question = await add.getAttribute('data-question')
  await add.click()
  await expect(page.getByRole('button', { name: 'Taken along. Undo' })).toHaveCount(1)
  await page.getByRole('link', { name: 'My medicines' }).click()
  const mine = page.getByRole('region', { name: 'My questions' })
  await expect(mine).toContainText(question)
  await mine.getByLabel('A question of your own').fill('What about sleep?')
  await mine.getByRole('button', { name: 'Add it' }).click()
  await expect(mine.getByRole('listitem')).toHaveCount(2)
  await page.reload()
  await expect(mine.getByRole('listitem')).toHaveCount(2)
  await mine.getByRole('button', { name: `Remove the question: ${question}` }).click()
  await expect(page.getByRole('heading', { name: 'My questions' })).toBeFocused()
  await expect(mine.getByRole('listitem')).toHaveCount(1)
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Taken along. Undo' })).toHaveCount(0)
})
