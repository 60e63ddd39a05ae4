import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withLock } from './withLock'

let folder = ''
let lock = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  lock = path.join(folder, 'deep/.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('one task at a time, each gives back its result', async () => {
  let running = 0
  const task = (result: string) => async () => {
    running += 1
    expect(running).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    running -= 1
    return result
  }
  const both = Promise.all([withLock(lock, task('a')), withLock(lock, task('b'))])
  expect(await both).toEqual(['a', 'b'])
  expect(existsSync(lock)).toBe(false)
})

test('a task that fails gives the lock back', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await withLock(lock, async () => 'next')).toBe('next')
})

test('a lock of a process that is gone is taken over', async () => {
  mkdirSync(lock, { recursive: true })
  // Beyond what any system gives as a process id.
  writeFileSync(path.join(lock, 'pid'), '999999999')
  expect(await withLock(lock, async () => 'taken')).toBe('taken')
})

test('a lock whose process ended before it signed is taken over', async () => {
  mkdirSync(lock, { recursive: true })
  utimesSync(lock, 1, 1)
  expect(await withLock(lock, async () => 'taken')).toBe('taken')
})
