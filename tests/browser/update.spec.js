// A new build on the host: the reader is told, chooses the moment, and loses nothing.
import { WORDS, fillFirstFields, fillFirstMedicine, valueOf } from './check-form.js'
import { NEW_FACT } from './deploy.js'
import { READY, SAVED, buildOnScreen, expect, line, notice, test } from './device.js'
import { expectAccessible } from './axe.js'

const lasting = { timeout: 30_000 }

test('a new version is offered, can wait, and keeps every answer when it is taken', async ({ device, host, open, href }) => {
  test.setTimeout(90_000)
  const { page } = device
  await open('/check/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  await fillFirstMedicine(page)
  await open('/check/')
  const filled = await fillFirstFields(page)
  expect(filled).not.toEqual([])
  const still = async () => {
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain(`${WORDS} kind`)
    for (const { field, value } of filled) await expect.poll(() => valueOf(field)).toBe(value)
  }

  const next = host.next()
  // A full load: the browser itself looks for a new worker then. The page still comes from the old build, whose files the host no longer has.
  await open('/glossary/')
  expect(await buildOnScreen(page)).toBe(host.build)
  await expect(notice(page)).toContainText('A new version is ready: reload when it suits you. Your answers in this tab stay.', lasting)
  await notice(page).getByText('What changed in the facts (1)').click()
  await expect(notice(page).getByRole('listitem')).toHaveText(`2 January 2027: ${NEW_FACT.what}`)
  await expectAccessible(page, 'with the notice of a new version')

  // Not now.
  await notice(page).getByRole('button', { name: 'Later' }).click()
  await expect(notice(page)).toHaveCount(0)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Read' }).click()
  await expect(page).toHaveURL(href('/articles/'))
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page).toHaveURL(/articles\/./)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My medicines' }).click()
  await still()
  expect(await buildOnScreen(page)).toBe(host.build)

  // A page that is loaded while a new version waits says so too.
  await page.reload()
  await notice(page).getByRole('button', { name: 'Later' }).click(lasting)
  await still()
  expect(await buildOnScreen(page)).toBe(host.build)

  // Now.
  await page.evaluate(() => void (window.sameDocument = true))
  await line(page).getByRole('button', { name: 'Reload to the new version' }).click()
  await expect.poll(() => page.evaluate(() => window.sameDocument).catch(() => true), lasting).toBe(undefined)
  await expect(page.locator(READY)).toBeAttached()
  expect(await buildOnScreen(page)).toBe(next)
  await still()

  await expect(page.locator(SAVED)).toBeAttached(lasting)
  await device.offline()
  await open('/compare/')
  expect(await buildOnScreen(page)).toBe(next)
  await expect(notice(page)).toHaveCount(0)
})

test('the reader can ask for a new version', async ({ device, host, open }) => {
  test.setTimeout(60_000)
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  const ask = line(page).getByRole('button', { name: 'Check for a new version' })
  await ask.click()
  await expect(line(page).getByRole('status')).toHaveText('This is the newest version.')
  host.next()
  await ask.click()
  await expect(notice(page)).toBeVisible(lasting)
  await device.offline()
  await ask.click()
  await expect(line(page).getByRole('status')).toHaveText('We could not check. There seems to be no connection.')
})

test('without a network nothing is reloaded, and the new version waits', async ({ device, host, open, problems }) => {
  test.setTimeout(60_000)
  problems.allow(/sw\.js/)
  const { page } = device
  await open('/check/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  const filled = await fillFirstFields(page)
  const next = host.next()
  await line(page).getByRole('button', { name: 'Check for a new version' }).click()
  await expect(notice(page)).toBeVisible(lasting)
  await device.offline()
  await page.evaluate(() => void (window.sameDocument = true))
  await notice(page).getByRole('button', { name: 'Reload now' }).click()
  await expect(notice(page).getByRole('status')).toContainText('You seem to be offline. Nothing is lost')
  expect(await page.evaluate(() => window.sameDocument)).toBe(true)
  for (const { field, value } of filled) expect(await valueOf(field)).toBe(value)

  await device.online()
  await notice(page).getByRole('button', { name: 'Reload now' }).click()
  await expect.poll(() => buildOnScreen(page).catch(() => ''), lasting).toBe(next)
})

test('a tab that did not ask goes on with its own build, and is told', async ({ device, host, open, href }) => {
  test.setTimeout(60_000)
  const { page } = device
  await open('/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  const other = await device.context.newPage()
  await open('/check/', { on: other })
  await expect(other.locator(SAVED)).toBeAttached(lasting)
  const filled = await fillFirstFields(other)
  expect(filled).not.toEqual([])

  const next = host.next()
  await line(page).getByRole('button', { name: 'Check for a new version' }).click()
  await notice(page).getByRole('button', { name: 'Reload now' }).click(lasting)
  await expect.poll(() => buildOnScreen(page).catch(() => ''), lasting).toBe(next)

  await expect(notice(other)).toBeVisible(lasting)
  expect(await buildOnScreen(other)).toBe(host.build)
  for (const { field, value } of filled) expect(await valueOf(field)).toBe(value)
  // The files of its build are gone from the host, and still at hand.
  await other.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Read' }).click()
  await expect(other).toHaveURL(href('/articles/'))
  await other.goBack()
  for (const { field, value } of filled) await expect.poll(() => valueOf(field)).toBe(value)
})

test('a reader whose answers are kept nowhere but in the page is told so before a reload', async ({ device, host, open }) => {
  test.setTimeout(60_000)
  const { page } = device
  await open('/check/')
  await expect(page.locator(SAVED)).toBeAttached(lasting)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await page.getByRole('button', { name: 'Do not keep them in this tab' }).click()
  await page.goBack()
  expect(await fillFirstFields(page)).not.toEqual([])
  host.next()
  await line(page).getByRole('button', { name: 'Check for a new version' }).click()
  await expect(notice(page)).toContainText('Your answers are only in this page: a reload loses them.', lasting)
})
