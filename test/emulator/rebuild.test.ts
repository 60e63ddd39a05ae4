import { writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startCloud, type TestCloud, until } from './startCloud'

let functionsFolder: string
let local: TestCloud

const answering = (text: string, waitMs = 0) => `exports.main = async () => {
  await new Promise((resolve) => setTimeout(resolve, ${waitMs}))
  return '${text}'
}`

beforeEach(async () => {
  functionsFolder = await mkdtemp(join(tmpdir(), 'cloud-functions-'))
  await mkdir(join(functionsFolder, 'work/lib'), { recursive: true })
  await writeFile(join(functionsFolder, 'work/index.js'), answering('first', 300))
  local = await startCloud({ functionsFolder })
})

afterEach(async () => {
  await local.remove()
  await rm(functionsFolder, { recursive: true, force: true })
})

test('a rebuilt function is used by the next call; a running call ends with the old one', async () => {
  const running = local.invoke('work')
  await until(() => local.cloud.functions.running()[0]?.busy === 1)
  await writeFile(join(functionsFolder, 'work/index.js'), answering('second'))
  expect((await local.invoke('work')).result).toBe('second')
  expect((await running).result).toBe('first')
})

test('a changed file beside index.js counts too, and a changed config.json', async () => {
  await writeFile(join(functionsFolder, 'work/lib/answer.js'), 'module.exports = 1')
  await writeFile(
    join(functionsFolder, 'work/index.js'),
    `exports.main = async (event, context) => [require('lib/answer'), context.time_limit_in_ms]`,
  )
  expect((await local.invoke('work')).result).toEqual([1, 3000])
  await writeFile(join(functionsFolder, 'work/lib/answer.js'), 'module.exports = 22')
  await writeFile(join(functionsFolder, 'work/config.json'), '{ "timeout": 7 }')
  expect((await local.invoke('work')).result).toEqual([22, 7000])
})

test('a file that is being written is waited for', async () => {
  await local.invoke('work')
  const path = join(functionsFolder, 'work/index.js')
  const whole = answering('whole')
  await writeFile(path, whole.slice(0, 30))
  const early = local.invoke('work')
  await delay(15)
  // At once, so that it is done before the host looks again.
  writeFileSync(path, whole)
  expect((await early).result).toBe('whole')
})

test('a build that removes the folder for a moment does not lose the function', async () => {
  await local.invoke('work')
  await rm(join(functionsFolder, 'work'), { recursive: true })
  const early = local.invoke('work')
  await delay(100)
  await mkdir(join(functionsFolder, 'work'))
  await writeFile(join(functionsFolder, 'work/index.js'), answering('back'))
  expect((await early).result).toBe('back')
})

test('what cannot be loaded is an error of that call, and mended by the next build', async () => {
  await writeFile(join(functionsFolder, 'work/index.js'), 'exports.main = {')
  const { status, error } = await local.invoke('work')
  expect(status).toBe(500)
  expect(error?.message).toMatch(/SyntaxError/)
  await writeFile(join(functionsFolder, 'work/config.json'), '{ "timeout": "long" }')
  expect((await local.invoke('work')).error?.message).toMatch(
    /config\.json: "timeout" must be a number/,
  )
  await writeFile(join(functionsFolder, 'work/config.json'), '{}')
  await writeFile(join(functionsFolder, 'work/index.js'), answering('mended'))
  expect((await local.invoke('work')).result).toBe('mended')
})
