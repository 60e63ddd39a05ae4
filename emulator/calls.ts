import type { Meter } from './meter'

/** One line that a function wrote to its console. */
export interface ConsoleLine {
  level: 'log' | 'info' | 'warn' | 'error' | 'debug'
  text: string
}

/** One function invocation as the call log keeps it. */
export interface CallRecord extends Meter {
  id: string
  functionName: string
  openid: string | undefined
  source: string | undefined
  /** The call that made this one, when a function called a function. */
  parentId: string | undefined
  /** Milliseconds since the epoch on the local cloud's clock. */
  startedAt: number
  /** Milliseconds of real time, waiting for a free worker not included; undefined while running. */
  durationMs: number | undefined
  /** Memory of the function times its duration, as billed: GB·s. */
  gbSeconds: number
  error: { code: string; message: string; stack?: string | undefined } | undefined
  console: ConsoleLine[]
}

const CALLS_KEPT = 1000
const LINES_KEPT = 500
/** Characters of all lines of one call together. */
const TEXT_KEPT = 64 * 1024

/** The last invocations, oldest first. */
export interface CallLog {
  add(record: CallRecord): void
  find(id: string): CallRecord | undefined
  /** The newest records first. */
  list(filter: { functionName?: string | undefined; limit?: number | undefined }): CallRecord[]
  clear(): void
}

/** Creates a log that forgets the oldest invocation beyond `CALLS_KEPT`. */
export function createCallLog(): CallLog {
  const records = new Map<string, CallRecord>()
  return {
    add(record) {
      records.set(record.id, record)
      const oldest = records.size > CALLS_KEPT ? records.keys().next().value : undefined
      if (oldest !== undefined) records.delete(oldest)
    },
    find: (id) => records.get(id),
    list({ functionName, limit = 100 }) {
      return [...records.values()]
        .filter((record) => functionName === undefined || record.functionName === functionName)
        .reverse()
        .slice(0, limit)
    },
    clear: () => records.clear(),
  }
}

/** Adds a console line; beyond a bound the rest is dropped, and a last line says so. */
export function addConsoleLine(record: CallRecord, line: ConsoleLine): void {
  const room = TEXT_KEPT - record.console.reduce((sum, { text }) => sum + text.length, 0)
  if (room <= 0 || record.console.length > LINES_KEPT) return
  const whole = record.console.length < LINES_KEPT && line.text.length < room
  const text = whole ? line.text : shortened(line.text, room)
  record.console.push({ level: line.level, text })
}

/** A text of an error as the call log keeps it. */
export function keptText(text: string): string {
  return text.length > TEXT_KEPT ? shortened(text, TEXT_KEPT) : text
}

/** A copy: a slice alone would hold on to the whole text. */
function shortened(text: string, length: number): string {
  return `${Buffer.from(text.slice(0, length)).toString()}… (the rest is not kept)`
}
