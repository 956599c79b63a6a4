// How long 10 MB of a health record take to be read, with the processor four times slower, and the longest time that the page could not answer:
// `script/bench`. Nothing here passes or fails.
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { bench } from './lib/slowed.js'

const TIMES = 5
const { record: bundle } = JSON.parse(await readFile('tests/cases/fhir/nhs-repeat-dispensed.json', 'utf8'))
const lab = JSON.stringify({ resource: { resourceType: 'Observation', status: 'final', code: { text: 'Body weight' }, note: [{ text: 'x'.repeat(400) }] } })
const entries = [...bundle.entry.map((entry) => JSON.stringify(entry)), ...Array(Math.floor(9_900_000 / (lab.length + 1))).fill(lab)]
const path = `${tmpdir()}/beyond-two-10-mb.json`
await writeFile(path, `{"resourceType":"Bundle","type":"collection","entry":[${entries.join()}]}`)

await bench('/your-data/', async (page) => {
  await page.evaluate(() => {
    window.tasks = []
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.tasks.push(duration))).observe({ type: 'longtask' })
  })
  for (let at = 0; at < TIMES; at += 1) {
    await page.evaluate(() => {
      window.tasks.length = 0
      const field = document.getElementById('record')
      field.addEventListener('change', () => (window.began = performance.now()), { capture: true, once: true })
      window.reviewed = new Promise((resolve) => {
        const seen = () => document.querySelector('[id^="try-dose"]') && resolve(performance.now() - window.began)
        new MutationObserver(seen).observe(document.body, { childList: true, subtree: true })
      })
    })
    await page.getByLabel('Choose the file').setInputFiles(path)
    const took = await page.evaluate(() => window.reviewed)
    const longest = await page.evaluate(() => Math.max(0, ...window.tasks))
    console.log(`10 MB reviewed in ${took.toFixed(0)} ms; the longest task took ${longest.toFixed(0)} ms`)
    await page.getByRole('button', { name: 'Add nothing' }).click()
  }
})
