import type { Readable } from 'node:stream'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { ConsoleLine } from '../calls'
import { CloudError } from '../errors'
import type { FunctionSettings } from './functionSettings'
import { type RunMessage, readReport, type WorkerStart } from './workerMessages'

/** One thread with one loaded function; it runs one invocation at a time. */
export interface FunctionWorker {
  /** True from the first message until the thread is gone. */
  alive(): boolean
  /**
   * Runs the function once and returns its result as JSON text.
   * @throws CloudError when it throws, runs out of time or memory, or exits; in
   * the last three cases the worker is gone.
   */
  run(message: RunMessage, onLine: LineSink): Promise<string>
  stop(): Promise<void>
}

type LineSink = (line: ConsoleLine) => void

/** How long loading index.js may take; production too counts it apart from the run. */
const LOAD_LIMIT_MS = 20_000

interface Running {
  resolve(result: string): void
  reject(error: Error): void
  onLine: LineSink
}

/**
 * Starts a thread and loads the function in it.
 * @throws CloudError when index.js cannot be loaded.
 */
export async function startWorker(
  program: string,
  settings: FunctionSettings,
  environment: Record<string, string>,
  clockMemory: SharedArrayBuffer,
  lines: { whileLoading: LineSink; whileIdle: LineSink },
  signal: AbortSignal,
): Promise<FunctionWorker> {
  signal.throwIfAborted()
  const { port1: port, port2 } = new MessageChannel()
  const start: WorkerStart = { entry: settings.entry, clockMemory, port: port2 }
  const worker = new Worker(program, {
    eval: true,
    env: environment,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb },
    name: settings.name,
  })
  worker.postMessage(start, [port2])
  let running: Running | undefined
  let alive = true
  const write: LineSink = (line) => (running?.onLine ?? lines.whileIdle)(line)

  function finish(outcome: { result: string } | { error: Error }): void {
    const current = running
    running = undefined
    if (current === undefined) return
    if ('result' in outcome) current.resolve(outcome.result)
    else current.reject(outcome.error)
  }

  function fail(message: string, stack?: string): void {
    const error = new CloudError('FUNCTIONS_EXECUTE_FAIL', message)
    if (stack !== undefined) error.stack = stack
    finish({ error })
  }

  function begin(limitMs: number, timeoutText: string, onLine: LineSink): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        finish({ error: new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', timeoutText) })
        void stop()
      }, limitMs)
      const settle =
        <Value>(end: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer)
          end(value)
        }
      running = { resolve: settle(resolve), reject: settle(reject), onLine }
    })
  }

  function stop(): Promise<void> {
    alive = false
    fail('The function was stopped.')
    return worker.terminate().then(() => undefined)
  }

  function take(message: unknown): void {
    const report = readReport(message)
    if (report === undefined) ignore()
    else if (report.kind === 'console') write(report.line)
    else if (report.kind === 'returned') finish({ result: report.result })
    else if (report.kind === 'ready') finish({ result: '' })
    else fail(report.message, report.stack)
  }

  function ignore(): void {
    const text = 'A message to the thread that runs the function is ignored: nobody reads it there.'
    write({ level: 'warn', text })
  }

  /** What the thread sent before it ended may still be on its way. */
  function takeTheRest(): void {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
      take(next.message)
  }

  port.on('message', take)
  worker.on('message', ignore)
  worker.on('error', (error) => {
    takeTheRest()
    alive = false
    if (running === undefined) lines.whileIdle({ level: 'error', text: String(error) })
    fail(String(error), error.stack)
  })
  worker.on('exit', (code) => {
    takeTheRest()
    port.close()
    alive = false
    fail(`The function ended its process with code ${code}.`)
  })
  forwardLines(worker.stdout, 'log', write)
  forwardLines(worker.stderr, 'error', write)

  const seconds = LOAD_LIMIT_MS / 1000
  const giveUp = () => void stop()
  signal.addEventListener('abort', giveUp)
  try {
    await begin(
      LOAD_LIMIT_MS,
      `Loading the function timed out after ${seconds} seconds`,
      lines.whileLoading,
    )
  } catch (error) {
    await stop()
    throw error
  } finally {
    signal.removeEventListener('abort', giveUp)
  }

  return {
    alive: () => alive,
    run(message, onLine) {
      const limit = settings.timeoutMs
      const result = begin(limit, `Invoking task timed out after ${limit / 1000} seconds`, onLine)
      port.postMessage(message)
      return result
    },
    stop,
  }
}

function forwardLines(stream: Readable, level: ConsoleLine['level'], onLine: LineSink): void {
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => onLine({ level, text: text.replace(/\n$/, '') }))
}
