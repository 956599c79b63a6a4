// Where answers are kept: in the tab, nowhere, on the device, locked, in a file; and how they are deleted.
import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.js'
import { fillFirstMedicine, goTo } from './check-form.js'
import { ROWS, SECRET, bringIn, expectOnlyIn, expectRows, file, onDevice, saved, told } from './kept.js'

const DAY = 86_400_000
const daysAgo = (days) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)
/** Answers are on the device since that day, to be forgotten after 30 days. */
const keepSince = (page, day) =>
  page.evaluate((text) => localStorage.setItem('beyond-two-kept', text), JSON.stringify({ ...saved([...ROWS, ['kept', '30', '']]), saved: day }))
const here = (page) => page.getByText('On the page now:')
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()

test('answers are in this tab, until the reader wants them nowhere', async ({ page, open }) => {
  await open('/your-data/')
  await expect(page.getByText('In this tab. They last through a reload.')).toBeVisible()
  await expect(here(page)).toContainText('no answers')
  await bringIn(page)
  await expectOnlyIn(page, ['tab'])
  await page.reload()
  await expect(here(page)).toContainText('2 medicines')

  await press(page, 'Do not keep them in this tab')
  await expect(page.getByText('Only on the open page. They are gone when you reload')).toBeVisible()
  await expectOnlyIn(page, [])
  await page.getByRole('contentinfo').getByRole('link', { name: 'About this site' }).click()
  await expect(page).toHaveURL(/about/)
  await page.goBack()
  await expect(here(page), 'another page loses nothing').toContainText('2 medicines')
  await page.reload()
  await expect(here(page)).toContainText('no answers')
  await press(page, 'Keep them in this tab again')
  await expect(page.getByText('In this tab. They last')).toBeVisible()
})

test('what is typed into the check is kept on this device if asked for, day and all, until that is stopped', async ({ page, context, open }) => {
  await open('/check/')
  const answers = await fillFirstMedicine(page)
  // On a question the links of the site wait.
  await goTo(page, 'medicines')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await page.getByLabel(/^Forget them when/).selectOption('30')
  await press(page, 'Keep them on this device')
  await expect(page.getByText('On this device, in this browser. They are not locked')).toBeVisible()
  await expect(told(page)).toContainText('Kept on this device.')
  await expect(page.getByText('Last saved on')).toContainText(/\d+ \w+ 20\d\d/)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  expect(await onDevice(page)).toContain('["kept","30"')

  const later = await context.newPage()
  await open('/your-data/', { on: later })
  await expect(here(later)).toContainText('1 medicine')
  for (const answer of answers) expect(await onDevice(later)).toContain(answer)
  await expect(later.getByLabel(/^Forget them when/)).toHaveValue('30')
  await press(later, 'Stop keeping them on this device')
  expect(await onDevice(later)).toBe(null)
  await expect(told(page)).toContainText('Another tab has stopped keeping')
  await expect(page.getByText('In this tab. They last')).toBeVisible()
})

test('what has not been visited for as long as the reader chose is forgotten', async ({ page, open }) => {
  await open('/your-data/')
  await keepSince(page, daysAgo(40))
  await page.reload()
  await expect(told(page)).toContainText('has been deleted, as you chose')
  await expect(here(page)).toContainText('no answers')
  expect(await onDevice(page)).toBe(null)
})

test('by a clock that is years ahead nothing is deleted before the reader says so', async ({ page, open }) => {
  await open('/your-data/')
  await keepSince(page, daysAgo(1))
  const kept = await onDevice(page)
  const ahead = new Date(Date.now() + 2 * 365 * DAY)
  await page.clock.setFixedTime(ahead)
  await page.reload()
  await expect(told(page)).toContainText('Nothing has been deleted.')
  await expect(page.getByText('by this device’s clock, that time is long past')).toBeVisible()
  await expect(here(page)).toContainText('no answers')
  await expect(page.getByLabel(/^Forget them when/)).toBeHidden()
  await page.getByLabel('Open a file').setInputFiles(file(saved([['asked', 'Meanwhile?']])))
  await press(page, 'Use those instead of these')
  expect(await onDevice(page)).toBe(kept)
  await press(page, 'Keep them')
  await expect(here(page), 'nor is lost what came meanwhile').toContainText('2 medicines, 2 questions')
  await page.reload()
  await expect(here(page), 'kept from today on').toContainText('2 medicines')

  await keepSince(page, daysAgo(1))
  await page.reload()
  await press(page, 'Delete them')
  expect(await onDevice(page)).toBe(null)
  await expect(page.getByText('In this tab. They last')).toBeVisible()
})

test('that answers are kept is told at once, however long the browser thinks about its promise', async ({ page, open }) => {
  await page.addInitScript(() => {
    // Firefox asks its reader, and does not answer before they have.
    StorageManager.prototype.persist = () => new Promise((answer) => (window.answer = answer))
  })
  await open('/your-data/')
  await bringIn(page)
  await press(page, 'Keep them on this device')
  await expect(told(page)).toContainText('Kept on this device. The browser may still clear it')
  await page.evaluate(() => window.answer(true))
  await expect(told(page)).toContainText('The browser has promised not to clear it')
})

// ---------------------------------------------------------------- files

test('a file shows what is in it, takes the place of what is here, and can be undone', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page)
  const field = page.getByLabel('Open a file')
  await field.setInputFiles(file(saved([['asked', 'Only this?']])))
  await expect(page.getByText('Nothing has been changed yet.')).toBeVisible()
  await expect(page.getByText('There: 1 question')).toBeVisible()
  await expect(here(page)).toContainText('2 medicines, 1 question, 2 other answers')
  await press(page, 'Keep what is here')
  await expect(here(page)).toContainText('2 medicines')
  await field.setInputFiles(file(saved([['asked', 'Only this?']])))
  await press(page, 'Use those instead of these')
  await expect(page.getByText('On the page now: 1 question.')).toBeVisible()
  await press(page, 'Undo: bring back what was here before')
  await expect(here(page)).toContainText('2 medicines, 1 question, 2 other answers')
})

test('a saved file holds the history of the contract and every row, also of kinds that this version does not know', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page)
  const downloading = page.waitForEvent('download')
  await press(page, 'Save to a file')
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^beyond-two-20\d\d-\d\d-\d\d\.json$/)
  const written = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(written).toMatchObject({ file: 'beyond-two', version: 6, history: { version: 2, episode_months: 14, trials: [{ medicine: 'sertraline', highest_daily_dose: 150 }, { medicine: 'duloxetine' }] } })
  expectRows(written.rows)
  await expect(page.getByText('Last saved to a file on')).toContainText(/\d+ \w+ 20\d\d/)

  await press(page, 'Delete everything')
  await press(page, 'Yes, delete everything')
  await expect(here(page)).toContainText('no answers')
  await page.getByLabel('Open a file').setInputFiles(await download.path())
  await press(page, 'Use those instead of these')
  await expect(here(page)).toContainText('2 medicines, 1 question, 2 other answers')
})

test('where the browser takes no file, none is said to be saved', async ({ page, open }) => {
  await page.addInitScript(() => {
    URL.createObjectURL = () => {
      throw new TypeError('no')
    }
  })
  await open('/your-data/')
  await press(page, 'Save to a file')
  await expect(told(page)).toContainText('Nothing was saved.')
  await expect(page.getByText('Last saved to a file on')).toBeHidden()
})

test('files of every past version are read', async ({ page, open }) => {
  await open('/your-data/')
  const history = { version: 1, episode_months: 3, severity: null, augmented: null, ect: null, ect_bilateral: null, other_treatments: [], trials: [] }
  for (const [what, content] of Object.entries({
    'the rows that a tab kept': ROWS.slice(1, 2),
    'version 1': { file: 'beyond-two', version: 1, history, questions: ['And then?'] },
    'version 2': saved(ROWS.slice(1, 2), 2),
    'version 3': saved(ROWS.slice(1, 2), 3),
    'version 4': saved(ROWS.slice(1, 2), 4),
    'version 5': saved(ROWS.slice(1, 2), 5),
    'version 6': saved(ROWS.slice(1, 2)),
  })) {
    await page.getByLabel('Open a file').setInputFiles(file(content))
    await expect(page.getByText('There: 1 question'), what).toBeVisible()
    await press(page, 'Keep what is here')
  }
})

test('a file that cannot be used is refused in clear words, and nothing is changed', async ({ page, open }, info) => {
  await open('/your-data/')
  await bringIn(page)
  const huge = info.outputPath('huge.json')
  writeFileSync(huge, Buffer.alloc(50_000_000, 'a'))
  const whole = JSON.stringify(saved())
  const field = page.getByLabel('Open a file')
  for (const [content, words] of [
    [file({ ...saved(), version: 7 }), /A newer version of this site saved this file/],
    [file('dear diary', 'diary.txt'), /not a file that this site has saved/],
    [file({ file: 'something-else' }), /not a file that this site has saved/],
    [huge, /too large/],
    [file(whole.slice(0, whole.length / 2)), /damaged or cut short/],
    [file(saved(Array(61).fill(ROWS[3]))), /There’s room for 60 medicines/],
    [file({ ...saved(), '<img src=x onerror=alert(1)>': 1 }), /doesn’t recognize: “<img src=x/],
    [file('['.repeat(100_000)), /damaged/],
    [file('\u0000\uffff'), /not a file that this site/],
  ]) {
    await field.setInputFiles(content)
    await expect(field).toHaveAccessibleDescription(words)
    await expect(field).toHaveAccessibleDescription(/Nothing was changed\./)
    await expect(field).toBeFocused()
    await expect(here(page)).toContainText('2 medicines')
    await expect(page.getByText('Nothing has been changed yet.')).toBeHidden()
  }
  await expectOnlyIn(page, ['tab'])
})

// ---------------------------------------------------------------- deleting

test('everything of ours is deleted, without a network, and nothing of others', async ({ page, context, open, site }) => {
  await open('/your-data/')
  await bringIn(page)
  await press(page, 'Keep them on this device')
  await expect(told(page)).toContainText('Kept')
  // Beside us live another site and another copy of this one.
  await page.evaluate(async (base) => {
    localStorage.setItem('beyond-two-leave-to', 'https://example.org/')
    localStorage.setItem('neighbor', 'stays')
    for (const name of [`beyond-two ${base} 0123`, 'beyond-two /elsewhere/ 0123', 'neighbor']) await (await caches.open(name)).put('/x', new Response('x'))
    for (const name of ['beyond-two-0123', 'neighbor']) {
      await new Promise((done) => (indexedDB.open(name).onsuccess = (event) => done(event.target.result.close())))
    }
  }, site.base)
  const other = await context.newPage()
  await open('/your-data/', { on: other })
  await expect(here(other)).toContainText('2 medicines')
  await context.setOffline(true)
  await press(page, 'Delete everything')
  await expect(page.getByText('Delete all of it? This cannot be undone.')).toBeVisible()
  await press(page, 'No, keep it')
  await expect(here(page)).toContainText('2 medicines')
  await press(page, 'Delete everything')
  await press(page, 'Yes, delete everything')
  await expect(told(page)).toContainText('Everything is deleted.')
  for (const tab of [page, other]) await expect(here(tab)).toContainText('no answers')
  await expect(page.getByRole('button', { name: /Undo/ })).toBeHidden()
  await expectOnlyIn(page, [])
  expect(
    await page.evaluate(async () => ({
      device: { ...localStorage },
      tab: { ...sessionStorage },
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    })),
  ).toEqual({ device: { neighbor: 'stays' }, tab: {}, caches: ['beyond-two /elsewhere/ 0123', 'neighbor'], databases: ['neighbor'] })
  await context.setOffline(false)
  await page.reload()
  await expect(here(page)).toContainText('no answers')
})

// ---------------------------------------------------------------- two tabs

/** All answers, with another dose of the first medicine. */
const dosed = (dose) => ROWS.map((row) => (row[1] === 'sertraline' ? row.with(3, dose) : row))

test('two tabs follow each other, and neither loses what it holds', async ({ page, context, open }) => {
  await open('/your-data/')
  await bringIn(page)
  await press(page, 'Keep them on this device')
  const other = await context.newPage()
  await open('/your-data/', { on: other })
  await bringIn(other, ROWS.filter(([kind]) => kind !== 'asked'))
  await expect(here(page)).toContainText('2 medicines, 2 other answers')

  // A tab that was asleep and has not heard: it writes nothing over.
  const asleep = await context.newPage()
  await asleep.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true))
  await open('/your-data/', { on: asleep })
  await bringIn(page, [...ROWS, ['asked', 'A later one?']])
  await expect(here(other)).toContainText('2 questions')
  await asleep.getByLabel('Open a file').setInputFiles(file(saved([['asked', 'Mine?']])))
  await press(asleep, 'Put both together')
  await expect(told(asleep)).toContainText('together now')
  await expect(here(asleep)).toContainText('2 medicines, 3 questions')
  await expect(here(other)).toContainText('2 medicines, 3 questions')

  // Where both have changed the same answer, the reader chooses, and can choose again.
  await asleep.reload()
  await bringIn(page, dosed('50'))
  const kept = await onDevice(page)
  await asleep.getByLabel('Open a file').setInputFiles(file(saved(dosed('200'))))
  await press(asleep, 'Use those instead of these')
  await expect(asleep.getByText('sertraline, Highest dose: “200” on this page, “50” there')).toBeVisible()
  expect(await onDevice(page), 'not written over').toBe(kept)
  await press(asleep, 'Use what this page has for these')
  await expect.poll(() => onDevice(page)).toContain('"200"')
  await press(asleep, 'Undo: bring back what was here before')
  await expect.poll(() => onDevice(page)).toContain('"50"')
})

test('the installed app takes a file that it was opened with, on whichever page it is', async ({ page, open }) => {
  // What Chromium gives an installed app that was opened with a file.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (take) => void (window.opened = (text) => take({ files: [{ getFile: async () => new File([text], 'a.json') }] })) } })
  })
  await open('/about/')
  await page.evaluate(() => window.opened('{"file":"something else"}'))
  await expect(told(page)).toContainText('Nothing was changed.')
  await page.evaluate((text) => window.opened(text), JSON.stringify(saved()))
  await expect(told(page)).toContainText('You have opened a file.')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await expect(page.getByText('The file is in order. Nothing has been changed yet.')).toBeVisible()
  await press(page, 'Use those instead of these')
  await expect(here(page)).toContainText('2 medicines')
})

test('a file dropped on any page is opened here, and never takes the place of the page', async ({ page, open }) => {
  const drop = (text) =>
    page.evaluate((text) => {
      const carried = new DataTransfer()
      carried.items.add(new File([text], 'a.json'))
      const events = ['dragover', 'drop'].map((name) => new DragEvent(name, { dataTransfer: carried, bubbles: true, cancelable: true }))
      // Each is dealt with: the browser does nothing of its own.
      return events.map((event) => !document.querySelector('main h1').dispatchEvent(event))
    }, text)
  await open('/articles/what-trd-is/')
  expect(await drop('a holiday picture')).toEqual([true, true])
  await expect(told(page)).toContainText('Nothing was changed.')
  expect(await drop(JSON.stringify(saved()))).toEqual([true, true])
  await expect(told(page)).toContainText('You have opened a file.')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await press(page, 'Use those instead of these')
  await expect(here(page)).toContainText('2 medicines')
  // Words that are dragged from one place to another are the reader's own.
  const words = await page.evaluate(() => {
    const carried = new DataTransfer()
    carried.setData('text/plain', 'words')
    return document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
  })
  expect(words).toBe(true)
})

// ---------------------------------------------------------------- a browser that does not play along

test('where nothing can be kept, the answers stay on the page and that is said once', async ({ page, open }) => {
  await page.addInitScript(() => {
    for (const store of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, store, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  })
  await open('/check/')
  await page.getByLabel('A question of your own').fill('What about sleep?')
  await expect(told(page)).toContainText('This browser won’t let us keep anything')
  await press(page, 'Close')
  await page.getByLabel('A question of your own').fill('What about work?')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await expect(page.getByText('this browser won’t let us keep anything, or has no room left. They are gone')).toBeVisible()
  await expect(told(page)).toBeEmpty()
  await press(page, 'Keep them on this device')
  await expect(told(page)).toContainText('could not be kept on this device')
  await expect(here(page)).toContainText('1 question')
})

test('where there is no room, the answers stay on the page', async ({ page, open }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await open('/your-data/')
  await bringIn(page)
  await expect(told(page)).toContainText('has no room left')
  await expect(here(page)).toContainText('2 medicines')
})

test('what is damaged on the device is left as it is, and that is said', async ({ page, open }) => {
  for (const damaged of ['{"file":"beyond-two","vers', '["beyond-two-locked","1"]', 'garbage', '{"file":"beyond-two","version":0}']) {
    await open('/your-data/')
    await page.evaluate((text) => localStorage.setItem('beyond-two-kept', text), damaged)
    await page.reload()
    await expect(told(page)).toContainText('is damaged and cannot be read')
    await bringIn(page)
    expect(await onDevice(page)).toBe(damaged)
    await expect(page.getByText('In this tab. Something was kept on this device before')).toBeVisible()
    await page.evaluate(() => sessionStorage.clear())
  }
  await page.evaluate((text) => {
    localStorage.clear()
    sessionStorage.setItem('beyond-two-draft', text)
  }, '[["trial", 1')
  await page.reload()
  await expect(told(page)).toContainText('What was kept in this tab cannot be read.')
  await expect(here(page)).toContainText('no answers')
  await bringIn(page)
  await press(page, 'Keep them on this device')
  await expect(page.getByText('On this device, in this browser. They are not locked')).toBeVisible()
  expect(await onDevice(page)).toContain(SECRET)
})

test('what a newer version has kept is called so, and cannot be written over', async ({ page, open }) => {
  await open('/your-data/')
  const newer = '{"file":"beyond-two","version":99,"rows":[]}'
  await page.evaluate((text) => localStorage.setItem('beyond-two-kept', text), newer)
  await page.reload()
  await expect(told(page)).toContainText('by a newer version of this site')
  await expect(page.getByText('In this tab. What is on this device was kept by a newer version')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep them on this device' })).toBeHidden()
  await bringIn(page)
  expect(await onDevice(page)).toBe(newer)
})

test('what does not fit on the device is said where the answers are, and so is that it does again', async ({ page, open }) => {
  await open('/your-data/')
  await bringIn(page)
  await press(page, 'Keep them on this device')
  await expect(told(page)).toContainText('Kept on this device.')
  await page.evaluate(() => {
    const write = Storage.prototype.setItem
    Storage.prototype.setItem = function (name, text) {
      if (this === localStorage && window.full) throw new DOMException('full', 'QuotaExceededError')
      write.call(this, name, text)
    }
    window.full = true
  })
  await bringIn(page, ROWS.slice(1))
  await expect(told(page)).toContainText('could not be kept on this device')
  await expect(page.getByText('On this device, but without your last changes')).toBeVisible()
  await page.evaluate(() => (window.full = false))
  await bringIn(page, ROWS.slice(0, -1))
  await expect(told(page)).toHaveText('Your answers are kept again.')
  await expect(page.getByText('On this device, in this browser. They are not locked')).toBeVisible()
})

test('a store that another page of the same address has cleared is heard of', async ({ page, context, open, href }) => {
  await open('/your-data/')
  await bringIn(page)
  await press(page, 'Keep them on this device')
  await expect(told(page)).toContainText('Kept on this device.')
  const neighbor = await context.newPage()
  await neighbor.goto(href('/blank.html'))
  await neighbor.evaluate(() => localStorage.clear())
  await expect(told(page)).toContainText('are in this tab now')
  await expectOnlyIn(page, ['tab'])
})

test('the day is that of the reader', async ({ visitor, href }) => {
  const page = await visitor({ timezoneId: 'America/Los_Angeles' })
  await page.clock.setFixedTime(new Date('2026-11-29T02:30:00Z'))
  await page.goto(href('/your-data/'))
  await expect(page.locator('html[data-ready]')).toBeAttached()
  await bringIn(page)
  const offered = page.waitForEvent('download')
  await press(page, 'Save to a file')
  expect((await offered).suggestedFilename()).toBe('beyond-two-2026-11-28.json')
})

test('the page shows every request and the rules that the browser enforces', async ({ page, open, href }) => {
  await open('/your-data/')
  const proof = page.getByText(/requests? since this page was loaded/)
  await expect(proof).toContainText('To other sites: 0.')
  const [, build] = (await page.getByRole('contentinfo').getByText(/^Build /).innerText()).split(' ')
  await expect(proof).toContainText(`Build: ${build}.`)
  await page.getByText('Every request', { exact: true }).click()
  const listed = page.getByRole('listitem').filter({ hasText: /^http/ })
  await expect(listed.first()).toHaveText(href('/your-data/'))
  await expect(listed.filter({ hasText: /\/beyond-two_bg\.wasm$/ })).toHaveCount(1)
  for (const address of await listed.allInnerTexts()) expect(address).toContain(href('/'))
  await page.getByText('The rules your browser holds us to').click()
  await expect(page.getByText("connect-src 'self'", { exact: true })).toBeVisible()
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click()
  await expect(page).toHaveURL(href('/glossary/'))
  await page.goBack()
  await page.getByText('Every request', { exact: true }).click()
  await expect(listed.filter({ hasText: 'glossary.json' })).toHaveCount(1)
})
