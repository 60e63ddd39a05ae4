import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../emulator/database/database'
import { type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

const CHILD = join(__dirname, 'writingChild.ts')
let world: TemporaryDatabase | undefined
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opening-'))
})
afterEach(async () => {
  await world?.destroy()
  world = undefined
  await rm(folder, { recursive: true, force: true })
})

/** A process that opens the folder and adds documents, telling the number of each that was acknowledged. */
function writingChild(): ChildProcess {
  return fork(CHILD, [folder], { execArgv: ['--import', 'tsx'], silent: true })
}

test('what was acknowledged survives a kill, and the folder can be opened again at once', async () => {
  const child = writingChild()
  let acknowledged = -1
  child.on('message', (n) => {
    acknowledged = Number(n)
    if (acknowledged >= 200) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  expect(acknowledged).toBeGreaterThanOrEqual(200)
  const database = await openDatabase({ path: folder })
  const [summary] = database.collections()
  expect(summary?.documents).toBeGreaterThanOrEqual(acknowledged + 1)
  const last = database.documents('writes', { limit: 100_000 }).map(({ n }) => n)
  expect(last.slice(0, acknowledged + 1)).toEqual(
    Array.from({ length: acknowledged + 1 }, (_, n) => n),
  )
  await database.close()
})

test('a second process is refused in one sentence, as is a second opening here', async () => {
  const child = writingChild()
  await once(child, 'message')
  const message = `${folder} is in use by the process ${child.pid}: only one may open it at a time`
  await expect(openDatabase({ path: folder })).rejects.toThrow(message)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const database = await openDatabase({ path: folder })
  await expect(openDatabase({ path: folder })).rejects.toThrow(`the process ${process.pid}`)
  await database.close()
  expect(existsSync(join(folder, 'owner.lock'))).toBe(false)
})

test('a mark left by a process that is gone, or whose number is used again, does not matter', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  for (const mark of [`${pid} 1 left`, `${process.pid} 1 left`]) {
    await writeFile(join(folder, 'owner.lock'), mark)
    await (await openDatabase({ path: folder })).close()
  }
})

test('opening with another declaration builds what is new and drops what is gone', async () => {
  world = await temporaryDatabase({
    collections: [{ name: 'people', indexes: [{ name: 'name', keys: { name: 1 } }] }],
  })
  await world.add('people', [
    { _id: 1, name: 'a', age: 3, tags: ['x', 'y'] },
    { _id: 2, name: 'b', age: 4, tags: ['y'] },
  ])
  await world.reopen({
    collections: [
      {
        name: 'people',
        indexes: [
          { name: 'age', keys: { age: -1 }, unique: true },
          { name: 'tags', keys: { tags: 1 } },
        ],
      },
      { name: 'empty' },
    ],
  })
  expect(world.database.collections()).toEqual([
    {
      name: 'people',
      documents: 2,
      indexes: [
        { name: 'age', keys: { age: -1 }, unique: true },
        { name: 'tags', keys: { tags: 1 }, unique: false },
      ],
    },
    { name: 'empty', documents: 0, indexes: [] },
  ])
  expect(await world.find('people', { age: 4 })).toHaveLength(1)
  expect(await world.find('people', { tags: 'y' }, { order: { tags: 1 } })).toHaveLength(2)
  expect(world.meter.unindexedQueries).toEqual([])
  await world.find('people', { name: 'a' })
  expect(world.meter.unindexedQueries).toHaveLength(1)
  await world.reopen({ collections: [] })
  expect(await world.find('people', { age: { $gt: 3 } })).toHaveLength(1)
  expect(world.meter).toMatchObject({ scannedDocuments: 1, unindexedQueries: [] })
})

test('a unique index that the data does not allow is refused, and nothing is changed', async () => {
  world = await temporaryDatabase({ collections: [{ name: 'people' }] })
  await world.add('people', [{ code: 'same' }, { code: 'same' }])
  const declaration = {
    name: 'people',
    indexes: [{ name: 'code', keys: { code: 1 as const }, unique: true }],
  }
  expect(() => world?.database.declare([declaration])).toThrow(
    'index: code dup key: { code: "same" }',
  )
  expect(world.database.collections()).toMatchObject([{ indexes: [], documents: 2 }])
  await world.database.close()
  await expect(openDatabase({ path: world.path, collections: [declaration] })).rejects.toThrow(
    'E11000',
  )
  await world.reopen()
  expect(await world.find('people', {})).toHaveLength(2)
})

test.each([
  [
    'too many indexes',
    Array.from({ length: 101 }, (_, n) => ({ name: `i${n}`, keys: { a: 1 as const } })),
  ],
  [
    'too many fields',
    [
      {
        name: 'i',
        keys: Object.fromEntries(Array.from({ length: 32 }, (_, n) => [`f${n}`, 1 as const])),
      },
    ],
  ],
  ['no field', [{ name: 'i', keys: {} }]],
  [
    'a name twice',
    [
      { name: 'i', keys: { a: 1 as const } },
      { name: 'i', keys: { b: 1 as const } },
    ],
  ],
  ['the name of the _id index', [{ name: '_id_', keys: { a: 1 as const } }]],
])('a declaration with %s is refused', async (_name, indexes) => {
  const opening = openDatabase({ path: folder, collections: [{ name: 'people', indexes }] })
  await expect(opening).rejects.toMatchObject({ code: 'INVALID_PARAM' })
})
