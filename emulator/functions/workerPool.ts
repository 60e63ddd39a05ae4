import { setMaxListeners } from 'node:events'
import type { ConsoleLine } from '../calls'
import { CloudError } from '../errors'
import type { FunctionWorker } from './functionWorker'
import type { RunMessage } from './workerMessages'

/** The workers of one version of one function. */
export interface WorkerPool {
  /**
   * Runs the function on a free worker, in order of arrival. `nested` is for a
   * call from a run of this very function: it does not wait for its callers'
   * workers, which wait for it.
   * @throws CloudError EXCEED_CONCURRENT_REQUEST_LIMIT when too many wait.
   */
  run(task: Task, nested: boolean): Promise<string>
  /** Ends idle workers now and busy ones once they are done; what waits is still served. */
  retire(): void
  /** Ends all at once: what runs, starts or waits. */
  stop(): Promise<void>
  /** Workers that exist, those that are about to end included, and how many invocations wait for one. */
  state(): { workers: number; busy: number; waiting: number }
}

export interface Task {
  message: RunMessage
  onLine(line: ConsoleLine): void
  /** Called when a worker is there and the run begins. */
  onStart(): void
}

/** Invocations that may wait for a worker of one function. */
export const QUEUE_LIMIT = 1000

/** Starts a worker; it gives up when the signal is aborted. */
type Start = (onLine: (line: ConsoleLine) => void, signal: AbortSignal) => Promise<FunctionWorker>

/** Told of a worker to use, that it may start its own because one has died, or that all is over. */
type Waiting = (grant: FunctionWorker | 'start' | 'stopped') => void

/** Creates a pool that starts workers on demand, `size` at most. */
export function createWorkerPool(size: number, startWorker: Start): WorkerPool {
  const idle: FunctionWorker[] = []
  const busy = new Set<FunctionWorker>()
  const queue: Waiting[] = []
  let starting = 0
  let retired = false
  const stopping = new AbortController()
  const starts = new Set<Promise<FunctionWorker>>()
  const endings = new Set<Promise<void>>()
  // Every worker that is being started listens to it.
  setMaxListeners(0, stopping.signal)

  function end(worker: FunctionWorker): void {
    const ending = worker.stop().finally(() => endings.delete(ending))
    endings.add(ending)
  }

  function release(worker: FunctionWorker): void {
    busy.delete(worker)
    const surplus = idle.length + busy.size + starting >= size
    const next = surplus ? undefined : queue.shift()
    if (worker.alive() && next !== undefined) {
      busy.add(worker)
      next(worker)
    } else if (worker.alive() && !surplus && !retired) idle.push(worker)
    else {
      end(worker)
      if (next !== undefined) startForNext(next)
    }
  }

  function startForNext(next: Waiting): void {
    starting += 1
    next('start')
  }

  function takeIdle(): FunctionWorker | undefined {
    for (let worker = idle.pop(); worker !== undefined; worker = idle.pop()) {
      if (worker.alive()) return worker
    }
    return undefined
  }

  async function acquire(task: Task, nested: boolean): Promise<FunctionWorker> {
    const free = takeIdle()
    if (free !== undefined) {
      busy.add(free)
      return free
    }
    if (nested || busy.size + starting < size) {
      starting += 1
      return startOne(task)
    }
    if (queue.length >= QUEUE_LIMIT) {
      throw new CloudError(
        'EXCEED_CONCURRENT_REQUEST_LIMIT',
        `More than ${QUEUE_LIMIT} invocations wait for this function.`,
      )
    }
    const grant = await new Promise<Parameters<Waiting>[0]>((resolve) => queue.push(resolve))
    if (grant === 'stopped') throw stoppedError()
    return grant === 'start' ? startOne(task) : grant
  }

  /** Starts a worker in a place already counted in `starting`. */
  async function startOne(task: Task): Promise<FunctionWorker> {
    const start = startWorker(task.onLine, stopping.signal)
    starts.add(start)
    try {
      const worker = await start
      if (stopping.signal.aborted) {
        end(worker)
        throw stoppedError()
      }
      starting -= 1
      busy.add(worker)
      return worker
    } catch (error) {
      starting -= 1
      const next = queue.shift()
      if (next !== undefined) startForNext(next)
      throw error
    } finally {
      starts.delete(start)
    }
  }

  return {
    async run(task, nested) {
      if (stopping.signal.aborted) throw stoppedError()
      const worker = await acquire(task, nested)
      try {
        task.onStart()
        return await worker.run(task.message, task.onLine)
      } finally {
        release(worker)
      }
    },
    retire() {
      retired = true
      for (const worker of idle.splice(0)) end(worker)
    },
    async stop() {
      retired = true
      stopping.abort()
      for (const waiting of queue.splice(0)) waiting('stopped')
      for (const worker of [...idle.splice(0), ...busy]) end(worker)
      await Promise.allSettled(starts)
      await Promise.all(endings)
    },
    state: () => ({
      workers: idle.length + busy.size + starting + endings.size,
      busy: busy.size,
      waiting: queue.length,
    }),
  }
}

function stoppedError(): CloudError {
  return new CloudError('FUNCTIONS_REQUEST_FAIL', 'The local cloud is being stopped.')
}
