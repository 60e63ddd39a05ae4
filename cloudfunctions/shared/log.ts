/** What the log keeps of a call: never the input, never who called. */
export interface CallRecord {
  procedure: string
  requestId: string | undefined
  code: string
  milliseconds: number
}

export function logCall(record: CallRecord): void {
  console.log(JSON.stringify(record))
}

/**
 * Logs our own fault. Of an error from the cloud only its code is kept, since its text may
 * repeat the values of a document.
 */
export function logFailure(record: CallRecord, error: unknown): void {
  console.error(JSON.stringify({ ...record, error: faultOf(error) }))
}

function faultOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const errCode: unknown = Reflect.get(error, 'errCode')
  // The SDK's errors of a commit carry a code in words and no number.
  const code: unknown = Reflect.get(error, 'code')
  if (errCode !== undefined || code !== undefined) return { errCode, code, at: framesOf(error) }
  return { name: error.name, message: error.message, at: framesOf(error) }
}

function framesOf(error: Error): string[] {
  const lines = error.stack?.split('\n') ?? []
  return lines.filter((line) => line.trimStart().startsWith('at ')).slice(0, 8)
}
