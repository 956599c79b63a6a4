// The self-check: a history is entered as a person would, and the page says what the rules say of it.
import { expect, test } from './fixtures.js'

const medicine = (page, number) => page.getByRole('group', { name: `Medicine ${number}`, exact: true })

/** Answers the questions about one medicine: { name, dose, weeks, taken, outcome, episode, still }. What is left out stays "Not sure". */
async function enter(page, number, { name, dose, weeks, taken, outcome, episode, still }) {
  const group = medicine(page, number)
  if (name) await group.getByLabel('Which medicine?').selectOption({ label: name })
  if (dose) await group.getByLabel(/The highest dose/).fill(dose)
  if (weeks) await group.getByLabel(/For how many weeks/).fill(weeks)
  const choose = (question, answer) => group.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check()
  if (taken) await choose('Did you take it on most days?', taken)
  if (outcome) await choose('How did it go?', outcome)
  if (episode) await choose('Was it in this episode?', episode)
  if (still) await choose('Are you still taking it?', still)
}

const fair = { taken: 'On most days', outcome: 'No change, or worse', episode: 'Yes', still: 'No' }
const answer = (page) => page.getByRole('region', { name: 'The answer' })

test('two fair tries of different medicines meet the usual definition', async ({ page, open }) => {
  await open('/check/')
  await enter(page, 1, { ...fair, name: 'sertraline (Zoloft, Lustral)', dose: '150', weeks: '10' })
  await page.getByRole('button', { name: 'Add another medicine' }).click()
  await expect(medicine(page, 2)).toBeFocused()
  await enter(page, 2, { ...fair, name: 'duloxetine (Cymbalta)', dose: '60', weeks: '8', outcome: 'A little better, by less than half' })
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expect(page.getByRole('heading', { name: 'The answer', exact: true })).toBeFocused()
  await expect(answer(page)).toContainText('2 different medicines count as fair tries that did not help enough.')
  await expect(answer(page)).toContainText('often counted as treatment-resistant depression')
  await expect(answer(page)).toContainText('Please do not stop or change a medicine because of it.')
  await expect(answer(page).getByRole('listitem').filter({ hasText: 'Medicine 1: sertraline' }).first()).toContainText('You took up to 150 mg a day. The lowest dose usually counted is 50 mg a day')
})

test('a forgotten dose gives a range and says what would settle it', async ({ page, open }) => {
  await open('/check/')
  await enter(page, 1, { ...fair, name: 'fluoxetine (Prozac, Sarafem)', weeks: '12' })
  await page.getByRole('button', { name: 'Add another medicine' }).click()
  await enter(page, 2, { ...fair, name: 'duloxetine (Cymbalta)', dose: '60', weeks: '8' })
  await expect(answer(page)).toContainText('At least 1 and perhaps 2 of your medicines count')
  await expect(answer(page)).toContainText('Medicine 1: fluoxetine (Prozac, Sarafem): the highest daily dose')
})

test('a threshold that is not confirmed says so beside the verdict', async ({ page, open }) => {
  await open('/check/')
  await enter(page, 1, { ...fair, name: 'trazodone (Desyrel, Oleptro)', dose: '150', weeks: '8' })
  await expect(answer(page)).toContainText('Not yet confirmed. This threshold comes from general references.')
  await expect(answer(page)).toContainText('Does not count')
})

test('what cannot be read gets its sentence beside the field and is kept as typed', async ({ page, open }) => {
  await open('/check/')
  await enter(page, 1, { ...fair, name: 'sertraline (Zoloft, Lustral)', dose: 'half a tablet', weeks: '9999' })
  const dose = medicine(page, 1).getByLabel(/The highest dose/)
  await expect(dose).toHaveAttribute('aria-invalid', 'true')
  await expect(dose).toHaveAccessibleDescription(/Write this as a number/)
  await expect(medicine(page, 1).getByLabel(/For how many weeks/)).toHaveAccessibleDescription(/The weeks are a number from 0 to 2,600/)
  await expect(dose).toHaveValue('half a tablet')
  await expect(answer(page)).toContainText('could not be read')
  await answer(page).getByRole('link', { name: 'go to it' }).click()
  await expect(dose).toBeFocused()
})

test('a name that is in the list is offered, never taken by itself', async ({ page, open }) => {
  await open('/check/')
  const group = medicine(page, 1)
  await group.getByLabel('Its name, if you know it').fill('zoloft')
  await expect(answer(page)).toContainText('We do not know this medicine')
  await group.getByRole('button', { name: /It is in the list. Use sertraline/ }).click()
  await expect(group.getByLabel('Which medicine?')).toHaveValue('sertraline')
  await expect(answer(page)).toContainText('Medicine 1: sertraline')
})

test('a removed medicine can be brought back, and another treatment never changes the count', async ({ page, open }) => {
  await open('/check/')
  await enter(page, 1, { ...fair, name: 'sertraline (Zoloft, Lustral)', dose: '150', weeks: '10' })
  await page.getByRole('button', { name: 'Remove medicine 1' }).click()
  await expect(answer(page)).toContainText('Nothing to judge yet')
  await page.getByRole('button', { name: /Undo/ }).click()
  await expect(answer(page)).toContainText('1 medicine counts')
  await page.getByRole('button', { name: 'Add another treatment' }).click()
  const other = page.getByRole('group', { name: 'Another treatment', exact: true })
  await other.getByLabel('Talking therapy').check()
  await other.getByLabel('How many sessions?').fill('12')
  await expect(answer(page)).toContainText('1 medicine counts')
})

test('answers survive another page and a reload, and are gone when cleared', async ({ page, open }) => {
  await open('/check/')
  await enter(page, 1, { ...fair, name: 'sertraline (Zoloft, Lustral)', dose: '150', weeks: '10' })
  await page.getByRole('link', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('side by side')
  await page.goBack()
  await expect(answer(page)).toContainText('1 medicine counts')
  await page.reload()
  await expect(answer(page)).toContainText('1 medicine counts')
  await expect(medicine(page, 1).getByLabel(/The highest dose/)).toHaveValue('150')
  await page.getByRole('button', { name: 'Clear every answer' }).click()
  await expect(answer(page)).toContainText('Nothing to judge yet')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})
