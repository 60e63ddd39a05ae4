import { CloudError } from '../../emulator/errors'
import type { FunctionWorker } from '../../emulator/functions/functionWorker'
import { createWorkerPool, QUEUE_LIMIT, type Task } from '../../emulator/functions/workerPool'

/** A worker whose runs end when the test says so. */
class ScriptedWorker implements FunctionWorker {
  running: { event: string; resolve(result: string): void; reject(error: Error): void } | undefined
  stopped = false
  dead = false

  alive(): boolean {
    return !this.stopped && !this.dead
  }

  run(message: { event: string }): Promise<string> {
    return new Promise((resolve, reject) => {
      this.running = { event: message.event, resolve, reject }
    })
  }

  async stop(): Promise<void> {
    this.stopped = true
  }

  async finish(): Promise<void> {
    this.running?.resolve(this.running.event)
    this.running = undefined
    await settle()
  }

  async die(): Promise<void> {
    this.dead = true
    this.running?.reject(new Error('died'))
    await settle()
  }
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function task(event: string, started: string[] = []): Task {
  return {
    message: { event, environment: {}, context: {} },
    onLine: () => {},
    onStart: () => started.push(event),
  }
}

let workers: ScriptedWorker[]

beforeEach(() => {
  workers = []
})

async function startWorker(): Promise<FunctionWorker> {
  const worker = new ScriptedWorker()
  workers.push(worker)
  return worker
}

test('calls beyond the number of workers start in order of arrival', async () => {
  const pool = createWorkerPool(2, startWorker)
  const started: string[] = []
  const runs = ['a', 'b', 'c', 'd', 'e'].map((event) => pool.run(task(event, started), false))
  await settle()
  expect(started).toEqual(['a', 'b'])
  expect(pool.state()).toEqual({ workers: 2, busy: 2, waiting: 3 })
  await workers[1]?.finish()
  const late = pool.run(task('f', started), false)
  await workers[0]?.finish()
  expect(started).toEqual(['a', 'b', 'c', 'd'])
  for (let round = 0; round < 3; round++) for (const worker of workers) await worker.finish()
  expect(await Promise.all([...runs, late])).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  expect(workers).toHaveLength(2)
})

test('a worker that died is replaced for whoever waits', async () => {
  const pool = createWorkerPool(1, startWorker)
  const first = pool.run(task('a'), false)
  const second = pool.run(task('b'), false)
  await settle()
  await Promise.all([expect(first).rejects.toThrow('died'), workers[0]?.die()])
  await workers[1]?.finish()
  expect(await second).toBe('b')
})

test('a worker that cannot start fails its own call; the next one tries anew', async () => {
  let attempts = 0
  const pool = createWorkerPool(1, async () => {
    attempts += 1
    if (attempts === 1) throw new Error('cannot start')
    return startWorker()
  })
  const first = pool.run(task('a'), false)
  const second = pool.run(task('b'), false)
  await expect(first).rejects.toThrow('cannot start')
  await settle()
  await workers[0]?.finish()
  expect(await second).toBe('b')
})

test('a nested call gets a worker of its own, which is not kept', async () => {
  const pool = createWorkerPool(1, startWorker)
  const outer = pool.run(task('outer'), false)
  const inner = pool.run(task('inner'), true)
  await settle()
  await workers[1]?.finish()
  expect(await inner).toBe('inner')
  expect(workers[1]?.stopped).toBe(true)
  await workers[0]?.finish()
  expect(await outer).toBe('outer')
  expect(pool.state()).toEqual({ workers: 1, busy: 0, waiting: 0 })
})

test('a retired pool serves who waits, then has no worker left', async () => {
  const pool = createWorkerPool(1, startWorker)
  const runs = [pool.run(task('a'), false), pool.run(task('b'), false)]
  await settle()
  pool.retire()
  await workers[0]?.finish()
  await workers[0]?.finish()
  expect(await Promise.all(runs)).toEqual(['a', 'b'])
  expect(workers.map(({ stopped }) => stopped)).toEqual([true])
})

test('beyond the length of the queue a call is refused', async () => {
  const pool = createWorkerPool(1, startWorker)
  const runs = Array.from({ length: QUEUE_LIMIT + 1 }, (_, index) =>
    pool.run(task(`${index}`), false),
  )
  await expect(pool.run(task('one too many'), false)).rejects.toThrow(CloudError)
  await settle()
  for (const _ of runs) await workers[0]?.finish()
  expect(await Promise.all(runs)).toHaveLength(QUEUE_LIMIT + 1)
})

test('stopping ends what runs, what starts and what waits', async () => {
  const startUntilAborted = (_onLine: unknown, signal: AbortSignal) =>
    new Promise<FunctionWorker>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('start given up')))
    })
  const pool = createWorkerPool(2, (onLine, signal) =>
    workers.length === 0 ? startWorker() : startUntilAborted(onLine, signal),
  )
  const running = pool.run(task('running'), false)
  await settle()
  const starting = pool.run(task('starting'), false)
  const waiting = pool.run(task('waiting'), false)
  const outcomes = Promise.allSettled([running, starting, waiting])
  await pool.stop()
  expect(workers[0]?.stopped).toBe(true)
  await workers[0]?.die()
  expect(
    JSON.stringify(
      (await outcomes).map((each) => each.status === 'rejected' && String(each.reason)),
    ),
  ).toBe(
    JSON.stringify([
      'Error: died',
      'Error: start given up',
      'CloudError: The local cloud is being stopped.',
    ]),
  )
  await expect(pool.run(task('late'), false)).rejects.toThrow('being stopped')
})

test('a worker that is ready just as the pool stops is ended, and waited for', async () => {
  let ready: (worker: FunctionWorker) => void = () => {}
  const pool = createWorkerPool(
    1,
    () =>
      new Promise((resolve) => {
        ready = resolve
      }),
  )
  const run = pool.run(task('late'), false)
  const refused = expect(run).rejects.toThrow('being stopped')
  await settle()
  const worker = new ScriptedWorker()
  ready(worker)
  await pool.stop()
  await refused
  expect(worker.stopped).toBe(true)
  expect(pool.state().workers).toBe(0)
})

test('stopping waits for the workers that a retired pool is ending', async () => {
  let ended: () => void = () => {}
  const worker = new ScriptedWorker()
  worker.stop = () =>
    new Promise((resolve) => {
      ended = resolve
    })
  const pool = createWorkerPool(1, async () => worker)
  const run = pool.run(task('a'), false)
  await settle()
  await worker.finish()
  await run
  pool.retire()
  expect(pool.state().workers).toBe(1)
  let stopped = false
  const stop = pool.stop().then(() => {
    stopped = true
  })
  await settle()
  expect(stopped).toBe(false)
  ended()
  await stop
})
