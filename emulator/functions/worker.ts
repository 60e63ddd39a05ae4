import { format } from 'node:util'
import { parentPort } from 'node:worker_threads'
import type { ConsoleLine } from '../calls'
import { readClock } from '../clock'
import {
  INVOCATION_VARIABLES,
  type RunMessage,
  type WorkerReport,
  type WorkerStart,
} from './workerMessages'

// The program inside a worker thread: it loads one function and runs it once per message.

type Callback = (error: unknown, result?: unknown) => void
type Main = (event: unknown, context: unknown, callback: Callback) => unknown

type Report = (message: WorkerReport) => void

/** Taken before the function's code can put another in its place. */
const { parse, stringify } = JSON

function sendConsoleToHost(report: Report): void {
  const levels: ConsoleLine['level'][] = ['log', 'info', 'warn', 'error', 'debug']
  for (const level of levels) {
    console[level] = (...values: unknown[]) => {
      report({ kind: 'console', line: { level, text: format(...values) } })
    }
  }
}

/** Makes Date, Date.now and new Date() show the local cloud's clock; timers stay real. */
function followClock(memory: SharedArrayBuffer): void {
  const cells = new Float64Array(memory)
  const MachineDate = Date
  const now = () => readClock(cells, MachineDate.now())
  const CloudDate = new Proxy(MachineDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    apply: () => new MachineDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  })
  Object.defineProperty(MachineDate.prototype, 'constructor', {
    value: CloudDate,
    configurable: true,
    writable: true,
  })
  globalThis.Date = CloudDate
}

function load(entry: string): Main {
  // Resolved at run time, by Node: the bundler must leave it alone.
  const exported: unknown = require(entry)
  const main = (exported as { main?: unknown } | undefined)?.main
  if (typeof main !== 'function') throw new Error(`${entry} exports no function "main".`)
  return main as Main
}

function setIdentity(environment: Record<string, string>): void {
  for (const name of INVOCATION_VARIABLES) delete process.env[name]
  Object.assign(process.env, environment)
}

function call(main: Main, event: unknown, context: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const returned = main(event, context, (error, result) => {
      if (error) reject(error)
      else resolve(result)
    })
    // A function that takes a callback and returns nothing answers through the callback.
    if (returned !== undefined || main.length < 3) resolve(returned)
  })
}

async function run(main: Main, message: RunMessage, report: Report): Promise<void> {
  try {
    setIdentity(message.environment)
    const result = await call(main, parse(message.event), message.context)
    report({ kind: 'returned', result: stringify(result) ?? 'null' })
  } catch (error) {
    report({ kind: 'threw', ...describe(error) })
  }
}

function describe(error: unknown): { message: string; stack: string | undefined } {
  if (error instanceof Error) return { message: String(error), stack: error.stack }
  const text = typeof error === 'object' ? stringify(error) : String(error)
  return { message: text, stack: undefined }
}

function start(settings: WorkerStart): void {
  const { port } = settings
  const report: Report = port.postMessage.bind(port)
  sendConsoleToHost(report)
  followClock(settings.clockMemory)
  try {
    const main = load(settings.entry)
    port.on('message', (message: RunMessage) => void run(main, message, report))
    report({ kind: 'ready' })
  } catch (error) {
    report({ kind: 'unloadable', ...describe(error) })
  }
}

parentPort?.once('message', start)
