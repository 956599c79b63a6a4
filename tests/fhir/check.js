// Holds exports against what others made of FHIR R4: the JSON schema, npm `fhir`, and in Python what check.py has.
// Usage: node tests/fhir/check.js <folder>. It ends with 1, and names each problem, if there is one.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import JSONSchemaValidator from '@asymmetrik/fhir-json-schema-validator'
import { Fhir } from 'fhir'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
/** The Python with the packages of requirements.txt: script/test makes it. */
export const PYTHON = process.env.FHIR_PYTHON ?? `${process.env.XDG_CACHE_HOME ?? `${homedir()}/.cache`}/beyond-two/fhir/bin/python`

let schema

/** Everything that the JSON schema and npm `fhir` find wrong with a record. */
export function problems(record) {
  schema ??= new JSONSchemaValidator()
  const { messages } = new Fhir().validate(record, { errorOnUnexpected: true })
  return [
    ...schema.validate(record).map((error) => `schema: ${error.instancePath ?? error.dataPath} ${error.message}`),
    // It warns of codes of LOINC that are not among its own examples.
    ...messages.filter(({ severity }) => severity === 'error').map(({ location, message }) => `fhir: ${location} ${message}`),
  ]
}

/** The same of what Python's packages find wrong with a file or the files of a folder. Throws what they say. */
export function checkInPython(path) {
  execFileSync(PYTHON, [here('check.py'), path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const found = files.flatMap((name) => problems(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))).map((problem) => `${name}: ${problem}`))
  console.log([...found, `${files.length} exports, ${found.length} problems`].join('\n'))
  if (found.length > 0 || files.length === 0) process.exit(1)
  execFileSync(PYTHON, [here('check.py'), folder], { stdio: 'inherit' })
}
