import type { MessagePort } from 'node:worker_threads'
import type { ConsoleLine } from '../calls'

/** The one message that a worker gets by its parentPort: all others go through `port`. */
export interface WorkerStart {
  /** Absolute path of the function's index.js. */
  entry: string
  clockMemory: SharedArrayBuffer
  /** Known to the worker's program alone, so that the function's code cannot write to it. */
  port: MessagePort
}

/** Asks a worker to run the function once. */
export interface RunMessage {
  /** Variables of this invocation; platform variables left out are deleted. */
  environment: Record<string, string>
  /** The event, as JSON text. */
  event: string
  context: Record<string, unknown>
}

/** What a worker tells its host. */
export type WorkerReport =
  | { kind: 'ready' }
  | { kind: 'unloadable'; message: string; stack: string | undefined }
  | { kind: 'returned'; result: string }
  | { kind: 'threw'; message: string; stack: string | undefined }
  | { kind: 'console'; line: ConsoleLine }

/** The variables that tell a function who calls: set afresh for every invocation. */
export const INVOCATION_VARIABLES = [
  'WX_OPENID',
  'WX_APPID',
  'WX_UNIONID',
  'WX_API_TOKEN',
  'WX_TRIGGER_API_TOKEN_V0',
  'WX_CONTEXT_KEYS',
  'TRIGGER_SRC',
  'TCB_SOURCE',
  'TCB_SEQID',
] as const

/** A message as a worker's report, or undefined when it is something else. */
export function readReport(message: unknown): WorkerReport | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined
  const report = message as WorkerReport
  switch (report.kind) {
    case 'ready':
      return report
    case 'returned':
      return typeof report.result === 'string' ? report : undefined
    case 'console':
      return typeof report.line?.text === 'string' ? report : undefined
    case 'threw':
    case 'unloadable':
      return typeof report.message === 'string' ? report : undefined
    default:
      return undefined
  }
}
