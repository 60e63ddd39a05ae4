import * as z from 'zod'
import { personalStorage } from './personalStorage'
import { newRequestId } from './requestId'

/**
 * What somebody wants done, once. Its id outlives the page and the mini-program: who closes both
 * before the answer came, and submits the same again, does not submit twice.
 */
const Intention = z.object({ input: z.string(), requestId: z.string() })

/** The id for a write of this input: that of the last one if its outcome is unknown, else new. */
export function requestIdFor(procedureName: string, input: unknown): string {
  const text = JSON.stringify(input)
  const pending = Intention.safeParse(personalStorage.read(nameOf(procedureName)))
  if (pending.success && pending.data.input === text) return pending.data.requestId
  const requestId = newRequestId()
  personalStorage.write(nameOf(procedureName), { input: text, requestId })
  return requestId
}

/** The answer is certain: the next write is a new intention. */
export function settleIntention(procedureName: string): void {
  personalStorage.remove(nameOf(procedureName))
}

function nameOf(procedureName: string): string {
  return `intention:${procedureName}`
}
