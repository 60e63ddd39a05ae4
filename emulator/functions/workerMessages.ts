import type { ConsoleLine } from '../calls'

/** What a worker is started with. */
export interface WorkerStart {
  /** Absolute path of the function's index.js. */
  entry: string
  clockMemory: SharedArrayBuffer
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
