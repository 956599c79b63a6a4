// Bringing a health record in and taking it along, as the tests of both do it.
import { readFile } from 'node:fs/promises'
import { checkInPython, problems } from '../fhir/check.js'
import { expect } from './fixtures.js'
import { file } from './kept.js'

export const FOLDER = 'tests/cases/fhir'
export const record = async (name) => JSON.parse(await readFile(`${FOLDER}/${name}.json`, 'utf8'))
/** The text of a case, as a file to choose. */
export const fileOf = async (name) => {
  const { record: one, lines, text, table } = await record(name)
  if (table) return { name: 'record.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
  return file(lines ? lines.map((line) => JSON.stringify(line)).join('\n') : (text ?? JSON.stringify(one)), 'record.json')
}
export const field = (page) => page.getByLabel('Choose the file')
export const heading = (page) => page.getByRole('heading', { name: 'What we found' })
export const card = (page, name) => page.getByRole('region', { name, exact: true })
export const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
export const here = (page) => page.getByText('On the page now:')
export const add = (page) => press(page, 'Add these to my medicines')

export async function bringIn(page, content) {
  await field(page).setInputFiles(content)
  await expect(heading(page)).toBeVisible()
}

/** Gives the answers out, and what is in the file. */
export async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  const path = await download.path()
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') }
}

/** The record that is given out: it keeps to FHIR R4 by all validators. */
export async function savedRecord(page) {
  const { name, path, text } = await saved(page, 'Save as a health record (FHIR)')
  expect(name).toMatch(/^beyond-two-record-\d{4}-\d\d-\d\d\.json$/)
  const record = JSON.parse(text)
  expect(problems(record), 'the JSON schema and npm fhir').toEqual([])
  checkInPython(path)
  return { path, record, resources: record.entry.map((entry) => entry.resource) }
}

export async function deleteEverything(page) {
  await press(page, 'Delete everything')
  await press(page, 'Yes, delete everything')
  await expect(here(page)).toContainText('no answers')
}
