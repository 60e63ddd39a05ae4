import { readFileSync } from 'node:fs'
import path from 'node:path'
import leanZod, { ZOD_SCHEMAS } from './leanZod'

const FILE = path.join(__dirname, '../node_modules/zod/v4/classic/schemas.js')
const source = readFileSync(FILE, 'utf8')

/** Ways into the generator of JSON Schema, and a method that checks a text by another schema. */
const WAYS_IN = /processJSONSchema|createToJSONSchemaMethod\(|createStandardJSONSchemaMethod\(/
const FORMAT = /this\.check\(core\._\w+\(Zod/

test('the schemas of the zod that is installed lose what nobody calls, and nothing else', () => {
  expect(FILE).toMatch(ZOD_SCHEMAS)
  expect(source).toMatch(WAYS_IN)
  expect(source).toMatch(FORMAT)
  const lean = leanZod(source)
  expect(lean).not.toMatch(WAYS_IN)
  expect(lean).not.toMatch(FORMAT)
  const exported = (text: string) => text.match(/^export .*?[({=]/gm)
  expect(exported(lean)).toEqual(exported(source))
})

test('a zod that is written otherwise is refused', () => {
  expect(() => leanZod('export const ZodType = 1')).toThrow('config/leanZod.ts')
})
