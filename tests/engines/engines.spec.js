// Firefox and WebKit: every page, the way from medicines to the sheet, keeping and locking, and the site without a network.
import { routes } from '../browser/site.js'
import { expect, test } from './fixtures.js'

test('every page is ready, silent, and no wider than the window', async ({ reader }) => {
  test.setTimeout(180_000)
  for (const route of routes) {
    const state = await reader.open(route)
    expect(state.wider, `${route} scrolls sideways`).toBe(0)
    expect(state.heading, route).not.toBe('')
  }
})

/** Two medicines: one by its name and a dose in words, one that was too short. */
async function enterTwo(reader) {
  await reader.press('For me')
  for (const [typed, option, dose, weeks] of [
    ['zoloft', 'sertraline', '150', '10'],
    ['lexapro', 'escitalopram', '10', '2'],
  ]) {
    await reader.asked('Which medicine was it?')
    await reader.fill('', typed)
    await reader.take(option)
    await reader.asked('and for how long?')
    await reader.fill('Highest dose', dose)
    await reader.fill('For how long', weeks)
    await reader.press('Continue')
    // A click with the mouse goes on by itself.
    for (const [asked, given] of [
      ['nearly every day?', 'Yes, nearly every day'],
      ['How much better', 'No change, or worse'],
      ['in this episode?', 'Yes'],
      ['still taking', 'No, it did not help, or another reason'],
    ]) {
      await reader.asked(asked)
      await reader.choose(given)
    }
    await reader.asked('Your medicines so far')
    if (typed === 'zoloft') await reader.press('Add another medicine')
  }
}

test('from two medicines to the answer, and to the page for the clinician', async ({ reader }) => {
  test.setTimeout(90_000)
  await reader.open('/check/')
  await enterTwo(reader)
  await reader.press('See the answer')
  await reader.reads('1 medicine counts as a fair try')
  await reader.reload()
  await reader.reads('1 medicine counts as a fair try')
  await reader.open('/check/summary/')
  await reader.reads('sertraline')
  await reader.reads('Self-reported')
})

test('what is locked with a passphrase on the device opens again, there alone', async ({ reader }) => {
  test.setTimeout(90_000)
  const passphrase = 'Grüße from a quiet harbor'
  await reader.open('/check/')
  await reader.press('For me')
  await reader.asked('Which medicine was it?')
  await reader.fill('', 'Qzxunlikely')
  await reader.open('/your-data/')
  await reader.fill('A passphrase to lock them with', passphrase)
  await reader.fill('The same passphrase again', passphrase)
  await reader.press('Keep them on this device')
  await reader.reads('Kept on this device.')
  expect((await reader.browser.stores()).all).not.toContain('Qzxunlikely')
  await reader.reload()
  await reader.reads('Your answers on this device are locked')
  await reader.fill('Your passphrase', 'not this one')
  await reader.browser.enter()
  await reader.reads('This does not open it')
  await reader.fill('Your passphrase', passphrase)
  await reader.browser.enter()
  await reader.reads('On the page now: 1 medicine')
})

test('after one visit every page opens without a network', async ({ reader, host }) => {
  test.setTimeout(180_000)
  await reader.open('/crisis/')
  await reader.until((state) => state.saved === 'all', 'all is saved')
  await host.stop()
  for (const route of routes) {
    const state = await reader.open(route)
    expect(state.heading, route).not.toBe('')
  }
})

test('the list of names opens again after Escape', async ({ reader }) => {
  await reader.open('/check/')
  await reader.press('For me')
  await reader.asked('Which medicine was it?')
  await reader.fill('', 'zol')
  await reader.find('option', 'sertraline')
  await reader.browser.escape()
  await expect.poll(() => reader.browser.find('option', 'sertraline')).toBeFalsy()
  await reader.browser.down()
  await reader.find('option', 'sertraline')
})
