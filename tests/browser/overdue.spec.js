// A page that is read after its review was due says so.
import { expect, test } from './fixtures.js'

test('a page says that its review is overdue, and only then', async ({ page, open, visitor }) => {
  await open('/articles/what-trd-is/')
  await expect(page.getByText('This page was due for a review')).toBeHidden()
  const later = await visitor()
  await later.clock.setFixedTime(new Date('2036-01-01'))
  await open('/articles/what-trd-is/', { on: later })
  await expect(later.getByText('This page was due for a review')).toBeVisible()
  await later.getByRole('link', { name: 'Crisis help' }).first().click()
  await expect(later.getByText('We haven’t checked this number in more than 90 days').first()).toBeVisible()
})
