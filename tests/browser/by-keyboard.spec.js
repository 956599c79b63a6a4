// Every page by the Tab key alone, on a phone with a keyboard: each stop is in sight, nothing lies over it, and it comes after the one before.
import { articles, routes } from './site.js'
import { expect, test } from './fixtures.js'

// Two articles stand for all, one with tables and one without: they are made alike.
const different = routes.filter((route) => !articles.includes(route)).concat(articles.slice(0, 2))

/** After so many stops a list only goes on as it began. */
const ENOUGH = 160

test.use({ viewport: { width: 360, height: 740 } })

for (const route of different) {
  test(`${route} by the Tab key`, async ({ page, open }) => {
    await open(route)
    const faults = []
    let stops = 0
    for (; stops < ENOUGH; stops++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const at = document.activeElement
        if (!at || at === document.body) return null
        // A link that is broken over two lines has two boxes.
        const { left, top, width, height } = at.getClientRects()[0] ?? at.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        const there = document.elementFromPoint(x, y)
        const fault = []
        if (width < 1 || height < 1) fault.push('has no size')
        else if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) fault.push(`is out of sight, at ${Math.round(x)}, ${Math.round(y)}`)
        else if (there && !at.contains(there) && !there.contains(at) && !at.labels?.[0]?.contains(there)) fault.push(`lies under ${there.localName}.${there.className}`)
        const before = window.stopBefore
        // A field for a date has several stops of its own.
        if (before?.isConnected && before !== at && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) fault.push('comes before the one before it')
        window.stopBefore = at
        return { name: `${at.localName} “${(at.textContent || at.id).trim().slice(0, 40)}”`, fault }
      })
      if (!stop) break
      faults.push(...stop.fault.map((fault) => `${stop.name} ${fault}`))
    }
    expect(stops, 'the stops of the page').toBeGreaterThan(8)
    expect(faults).toEqual([])
  })
}
