import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClock } from '../../emulator/clock'
import { runTimers } from '../../emulator/timers/runTimers'
import { FIXTURES, startCloud, until } from './startCloud'

test('a process whose timers have just fired ends by itself after close()', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'closing-'))
  const child = fork(join(__dirname, 'closingChild.ts'), [folder], {
    execArgv: ['--import', 'tsx'],
    silent: true,
  })
  try {
    const exit = once(child, 'exit')
    await once(child, 'message')
    const closedAt = performance.now()
    expect(await exit).toEqual([0, null])
    expect(performance.now() - closedAt).toBeLessThan(2000)
  } finally {
    if (child.exitCode === null) child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
})

test('after close() no run that a timer began is left', async () => {
  const { cloud, remove, log } = await startCloud({ timers: true })
  await until(() => cloud.calls.list({ functionName: 'ticking' }).length > 0)
  await cloud.close()
  const [run] = cloud.calls.list({ functionName: 'ticking' })
  expect(run?.error?.message).toMatch(/stopped|This operation was aborted/)
  expect(cloud.functions.running().reduce((sum, { workers }) => sum + workers, 0)).toBe(0)
  const lines = log.length
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(log).toHaveLength(lines)
  await remove()
})

test('a functions folder that a build takes away for a moment does not end the process', async () => {
  const log: string[] = []
  const { cloud, remove } = await startCloud()
  const stop = runTimers(cloud.functions, join(FIXTURES, 'gone'), createClock(), (line) =>
    log.push(line),
  )
  await until(() => log.length > 0)
  await stop()
  expect(log).toEqual([expect.stringContaining('The timers cannot be read')])
  await remove()
})
