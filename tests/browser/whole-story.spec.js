// The whole story in one sitting and without a network: medicines, answer, next steps, two treatments side by side, two check-ins, what to keep apart,
// the visit, and one print of two pages. Nothing is asked twice.
import { begin, enterMedicine, press, question } from './check-form.js'
import { SAVED, expect, test } from './device.js'

const footer = (page, name) => page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click()
const title = (page) => page.getByRole('heading', { level: 1 })
const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length

async function checkIn(page, daysAgo, points) {
  const day = await page.evaluate((days) => {
    const now = new Date()
    const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
    return [then.getFullYear(), then.getMonth() + 1, then.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  }, daysAgo)
  await page.getByLabel('Which day is this check-in for?').fill(day)
  for (const [at, point] of points.entries()) await page.locator(`#item-${at + 1}-${point}`).check()
  await page.getByRole('button', { name: 'Keep this check-in' }).click()
}

test('from two medicines to the sheets for the clinician, without a network', async ({ device, open }) => {
  test.setTimeout(120_000)
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached({ timeout: 30_000 })
  await device.offline()

  await test.step('the history and its answer', async () => {
    await page.getByRole('banner').getByRole('link', { name: 'My medicines' }).click()
    await begin(page)
    const none = { taken: 'Yes, nearly every day', outcome: 'No change, or worse', episode: 'Yes' }
    await enterMedicine(page, { ...none, name: 'sertraline (Zoloft, Lustral)', typed: 'zoloft', dose: '150', weeks: '10', still: 'Yes' })
    await press(page, 'Add another medicine')
    await enterMedicine(page, { ...none, name: 'bupropion', typed: 'bupropion xl', dose: '300', weeks: '8', still: 'No', sideEffects: 'No' })
    await press(page, 'See the answer')
    await expect(question(page)).toBeVisible()
    await expect(page.getByRole('main')).toContainText('2 different medicines count as fair tries')
  })

  await test.step('the next steps, sifted, and two of them side by side', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Every next step' }).click()
    await page.getByLabel('I am afraid for my memory').check()
    await expect(page.locator('#steps-left')).toHaveText('Left: 28 of 29 next steps. Set aside: 1.')
    const beside = page.getByRole('region', { name: 'Side by side' })
    await beside.getByLabel('First step').selectOption('TMS (rTMS)')
    await beside.getByLabel('Second step').selectOption('CBT')
    await expect(beside.getByRole('row', { name: /^How is it given/ }).getByRole('cell')).toHaveText([/^At a clinic, in a chair/, /^With a therapist/])
  })

  await test.step('what was ticked there is not asked again where ketamine and esketamine are compared', async () => {
    await page.getByRole('banner').getByRole('link', { name: 'Compare' }).click()
    await expect(page.getByRole('columnheader', { name: /esketamine/i }).first()).toBeVisible()
    await page.getByRole('navigation', { name: 'The comparison' }).getByRole('link', { name: 'What matters' }).click()
    await expect(page.getByLabel('I am afraid for my memory')).toBeChecked()
  })

  await test.step('two check-ins', async () => {
    await footer(page, 'Check-ins')
    await checkIn(page, 21, [2, 2, 2, 2, 2, 2, 2, 2, 0])
    await checkIn(page, 0, [2, 2, 2, 2, 1, 1, 2, 1, 0])
    await expect(page.getByRole('region', { name: 'Your newest check-in' })).toContainText('3 points lower, in 21 days')
  })

  await test.step('what to keep apart: the medicine of the history is offered, not asked', async () => {
    await footer(page, 'What to keep apart')
    const taken = page.getByRole('region', { name: 'What do you take?' })
    await taken.getByRole('button', { name: 'Add Sertraline' }).click()
    await page.getByLabel('A medicine, supplement, food or drink').fill('st john')
    await page.getByRole('option').first().click()
    await expect(page.getByRole('region', { name: 'What our list says' }).getByRole('article').first()).toBeVisible()
  })

  await test.step('the visit knows all of it', async () => {
    await footer(page, 'Plan a visit')
    await expect(title(page)).toBeVisible()
    const questions = page.getByRole('region', { name: 'The questions that matter most' })
    await expect(questions.getByRole('list').first().getByRole('listitem')).toHaveCount(3)
    await expect(questions).toContainText(/I take sertraline and St\.? John/)
    await expect(page.getByLabel('What to say first')).toHaveValue(/sertraline 150 mg a day for 10 weeks/)
    await expect(page.getByLabel('What to say first')).toHaveValue(/The last PHQ-9 score was 13 out of 27/)
    await questions.getByText(/may be worth asking/).click()
    await expect(questions).toContainText('This matters to me: “I am afraid for my memory”')
    await page.getByLabel('A plan for what comes next').check()
  })

  await test.step('one print of two pages: the visit with the scores, then the whole history', async () => {
    await page.getByLabel('Add my treatment history as a second page').check()
    const history = page.locator('.second-sheet')
    await expect(history).toContainText('Self-reported, not verified, not a diagnosis.')
    await expect(history).toContainText('Fair tries that didn’t help enough: 2 of 2.')
    await expect(page.locator('#visit-page').getByRole('img', { name: /^2 scores/ })).toBeVisible()
    for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format })), `pages of ${format}`).toBe(2)
  })
})
