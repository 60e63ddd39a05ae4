import * as z from 'zod'
import { personalStorage } from './personalStorage'
import { newRequestId } from './requestId'

/**
 * What somebody wants done, once. Its id outlives the page and the mini-program: who closes both
 * before the answer came, and submits the same again, does not submit twice.
 */
const Intention = z.object({ inputDigest: z.string(), requestId: z.string() })

/** The id for a write of this input: that of the last one if its outcome is unknown, else new. */
export function requestIdFor(procedureName: string, input: unknown): string {
  const inputDigest = digestOf(JSON.stringify(input))
  const pending = Intention.safeParse(personalStorage.read(nameOf(procedureName)))
  if (pending.success && pending.data.inputDigest === inputDigest) return pending.data.requestId
  const requestId = newRequestId()
  personalStorage.write(nameOf(procedureName), { inputDigest, requestId })
  return requestId
}

/** The answer is certain: the next write is a new intention. */
export function settleIntention(procedureName: string): void {
  personalStorage.remove(nameOf(procedureName))
}

function nameOf(procedureName: string): string {
  return `intention:${procedureName}`
}

/**
 * Tells one input from another without keeping it: at the desk it is about somebody else. FNV-1a of
 * 32 bits and the length; a clash is refused by the cloud, which compares more closely.
 */
function digestOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return `${text.length}.${(hash >>> 0).toString(36)}`
}
