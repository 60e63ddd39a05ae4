import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFolder } from '../../../emulator/database/folderLock'

const CHILD = join(__dirname, 'lockingChild.ts')
const children: ChildProcess[] = []
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
  }
  await rm(folder, { recursive: true, force: true })
})

test('a folder with data in it is locked, refused by name and pid, and given back', async () => {
  await writeFile(join(folder, 'data.mdb'), 'data')
  const unlock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(
    `${folder} is in use by the process ${process.pid}: only one may open it at a time`,
  )
  unlock()
  lockFolder(folder)()
  expect(await readdir(folder)).toEqual(['data.mdb'])
})

test.each(['', '0', '0 0 x', '-1 5 x', 'nonsense', '99999999999 1 x'])(
  'a mark that names no living process does not matter: "%s"',
  async (mark) => {
    await writeFile(join(folder, 'owner.lock'), mark)
    lockFolder(folder)()
    expect(await readdir(folder)).toEqual([])
  },
)

test('what a process left that was killed while it took over does not matter either', async () => {
  await writeFile(join(folder, 'owner.lock'), '')
  await writeFile(join(folder, 'owner.lock.takeover'), '0')
  lockFolder(folder)()
  expect(await readdir(folder)).toEqual([])
})

test.each(['free', 'left by a dead process'])(
  'of processes that try at once, exactly one gets a folder that is %s',
  async (state) => {
    if (state !== 'free') await writeFile(join(folder, 'owner.lock'), '')
    for (let n = 0; n < 4; n++) {
      children.push(fork(CHILD, [folder], { execArgv: ['--import', 'tsx'], silent: true }))
    }
    await Promise.all(children.map((child) => once(child, 'message')))
    const answers = children.map(async (child) => String((await once(child, 'message'))[0]))
    for (const child of children) child.send('lock')
    const outcomes = await Promise.all(answers)
    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(1)
    const refusals = outcomes.filter((outcome) => outcome !== 'locked')
    for (const refusal of refusals) expect(refusal).toMatch(/is in use by the process \d+/)
  },
)
