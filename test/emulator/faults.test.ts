import { createFaults } from '../../emulator/faults'
import { startCloud, type TestCloud } from './startCloud'

let local: TestCloud

beforeAll(async () => {
  local = await startCloud({ workers: 1 })
})

afterAll(() => local.remove())

test('a lost reply: the function has run, the client hears nothing, the next call is well', async () => {
  await local.post('/control/faults', { kind: 'lose-reply', function: 'counter' })
  expect((await local.invoke('reply', { kind: 'other' })).result).toBe('other')
  await expect(local.invoke('counter')).rejects.toThrow()
  expect((await local.invoke('counter')).result).toEqual({ runs: 2 })
})

test('a refused call does not run; a fault is good for as many calls as it says', async () => {
  await local.post('/control/faults', {
    kind: 'refuse',
    code: 'SYS_ERR',
    message: 'down',
    times: 2,
  })
  const before = local.cloud.calls.list({}).length
  for (let call = 0; call < 2; call++) {
    expect(await local.invoke('counter')).toMatchObject({
      status: 500,
      error: { code: 'SYS_ERR', message: 'down' },
    })
  }
  expect(local.cloud.calls.list({})).toHaveLength(before)
  expect((await local.invoke('counter')).status).toBe(200)
})

test('a delayed call takes its time', async () => {
  await local.post('/control/faults', { kind: 'delay', milliseconds: 200 })
  const asked = performance.now()
  await local.invoke('counter')
  expect(performance.now() - asked).toBeGreaterThanOrEqual(195)
})

test('faults can be forgotten, and one that makes no sense is refused', async () => {
  await local.post('/control/faults', { kind: 'lose-reply', times: 100 })
  await fetch(`${local.cloud.url}/control/faults`, { method: 'DELETE' })
  expect((await local.invoke('counter')).status).toBe(200)
  expect((await local.post('/control/faults', { kind: 'explode' })).status).toBe(400)
  expect((await local.post('/control/faults', { kind: 'delay' })).status).toBe(400)
})

test('a cloud that is to be killed lives until so many commits, and once forgotten for ever', async () => {
  const kill = jest.fn()
  const faults = createFaults(kill)
  faults.noteCommit()
  faults.killAfter(2)
  faults.noteCommit()
  expect(kill).not.toHaveBeenCalled()
  faults.noteCommit()
  expect(kill).toHaveBeenCalledTimes(1)
  faults.killAfter(1)
  faults.clear()
  faults.noteCommit()
  expect(kill).toHaveBeenCalledTimes(1)
  expect((await local.post('/control/faults', { kind: 'kill', commits: 0 })).status).toBe(400)
})
