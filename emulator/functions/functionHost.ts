import { addConsoleLine, type CallLog, type CallRecord, type ConsoleLine, keptText } from '../calls'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import { type CloudIdentity, eventOf, functionContext, workerEnvironment } from './environment'
import type { FunctionSettings } from './functionSettings'
import { createFunctionVersions, type FunctionVersion } from './functionVersions'
import { startWorker } from './functionWorker'
import {
  type Caller,
  checkDepth,
  type Invocation,
  identityVariables,
  newInvocation,
} from './invocation'
import { createWorkerPool, type WorkerPool } from './workerPool'
import { workerProgram } from './workerProgram'

/** How an invocation ended: with a result (JSON text) or an error. */
export type Outcome = { call: CallRecord } & ({ result: string } | { error: CloudError })

/** Runs the functions of one folder. */
export interface FunctionHost {
  /**
   * Runs a function and waits for its end. The event is a JSON object.
   * @throws CloudError when there is no such function, or its config.json is bad.
   */
  invoke(name: string, event: object, caller: Caller, parent?: Invocation): Promise<Outcome>
  /** The running invocation with this id. */
  find(invocationId: string | undefined): Invocation | undefined
  running(): { name: string; workers: number; busy: number; waiting: number }[]
  stop(): Promise<void>
}

export interface HostOptions {
  functionsFolder: string
  workers: number
  envId: string
  appId: string
  /** Where the SDK shall send its requests; known once the server listens. */
  serviceUrl(): string
  env: Record<string, string>
  clock: Clock
  calls: CallLog
  /** Whether console lines of functions go to the log as well as to the call log. */
  logConsole: boolean
  log(message: string): void
  onStart(invocation: Invocation): void
  onEnd(invocation: Invocation): void
}

/** Bytes of a function's reply as JSON. */
const MAX_RESULT_BYTES = 1024 * 1024

const REGION = 'ap-shanghai'

/** Creates the host; workers start with the first invocation that needs one. */
export function createFunctionHost(options: HostOptions): FunctionHost {
  const { clock, calls } = options
  const cloud: CloudIdentity = { envId: options.envId, appId: options.appId, region: REGION }
  const invocations = new Map<string, Invocation>()
  const versions = createFunctionVersions(options.functionsFolder, createPool)

  function createPool(settings: FunctionSettings): WorkerPool {
    const environment = workerEnvironment(settings, cloud, options.serviceUrl(), options.env)
    const whileIdle = ({ text }: ConsoleLine) =>
      options.log(`${settings.name}, after its run had ended: ${text}`)
    return createWorkerPool(options.workers, async (whileLoading, signal) => {
      const lines = { whileLoading, whileIdle }
      const program = await workerProgram()
      return startWorker(program, settings, environment, clock.memory, lines, signal)
    })
  }

  async function run(
    version: FunctionVersion,
    invocation: Invocation,
    event: object,
  ): Promise<string> {
    const { settings, pool } = version
    const identity = identityVariables(invocation, cloud.appId)
    const message = {
      environment: identity,
      event: JSON.stringify(eventOf(event, invocation.caller, cloud.appId)),
      context: functionContext(settings, cloud, invocation, identity),
    }
    const onLine = (line: ConsoleLine) => {
      addConsoleLine(invocation.call, line)
      if (options.logConsole) options.log(`${settings.name}: ${line.text}`)
    }
    let startedAt = performance.now()
    const onStart = () => {
      startedAt = performance.now()
    }
    try {
      const nested = invocation.ancestors.includes(settings.name)
      const result = await pool.run({ message, onLine, onStart }, nested)
      checkSize(result)
      return result
    } finally {
      setDuration(invocation.call, settings, performance.now() - startedAt)
    }
  }

  async function invoke(
    name: string,
    event: object,
    caller: Caller,
    parent?: Invocation,
  ): Promise<Outcome> {
    const version = await versions.current(name)
    const invocation = newInvocation(version.settings, caller, parent, clock.now())
    const { call } = invocation
    calls.add(call)
    invocations.set(invocation.id, invocation)
    options.onStart(invocation)
    try {
      checkDepth(invocation)
      return { call, result: await run(version, invocation, event) }
    } catch (cause) {
      const error = toCloudError(cause)
      const { code, message, stack } = error
      call.error = { code, message: keptText(message), stack: stack && keptText(stack) }
      options.log(`${name} failed, call ${call.id}: ${code} ${message}`)
      return { call, error }
    } finally {
      invocations.delete(invocation.id)
      options.onEnd(invocation)
    }
  }

  return {
    invoke,
    find: (id) => (id === undefined ? undefined : invocations.get(id)),
    running: () =>
      versions.running().map(({ settings, pool }) => ({ name: settings.name, ...pool.state() })),
    stop: () => versions.stop(),
  }
}

function setDuration(call: CallRecord, settings: FunctionSettings, durationMs: number): void {
  call.durationMs = durationMs
  call.gbSeconds = ((settings.memoryMb / 1024) * durationMs) / 1000
}

function checkSize(result: string): void {
  if (Buffer.byteLength(result) <= MAX_RESULT_BYTES) return
  throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'cloudfunction result size exceed limit (1MB)')
}

function toCloudError(cause: unknown): CloudError {
  if (cause instanceof CloudError) return cause
  const error = new CloudError('FUNCTIONS_EXECUTE_FAIL', String(cause))
  if (cause instanceof Error && cause.stack !== undefined) error.stack = cause.stack
  return error
}
