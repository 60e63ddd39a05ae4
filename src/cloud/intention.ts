import * as z from 'zod'
import { personalStorage } from './personalStorage'
import { newRequestId } from './requestId'

/**
 * How long an intention whose outcome is unknown stays the same one, in ms: whoever wants the same
 * again later has looked what became of it, and means it anew.
 */
const KEPT_MS = 10 * 60_000
const NAME = 'intentions'

/**
 * What somebody wants done, once. Its id outlives the page and the mini-program: who closes both
 * before the answer came, and submits the same again, does not submit twice.
 */
const Intention = z.object({ inputDigest: z.string(), requestId: z.string(), at: z.number() })
const Intentions = z.array(Intention)

/** The id for a write of this input: that of the last one if its outcome is unknown, else new. */
export function requestIdFor(procedureName: string, input: unknown): string {
  const inputDigest = digestOf(`${procedureName} ${JSON.stringify(input)}`)
  const pending = pendingIntentions()
  const same = pending.find((intention) => intention.inputDigest === inputDigest)
  if (same) return same.requestId
  const requestId = newRequestId()
  personalStorage.write(NAME, [...pending, { inputDigest, requestId, at: Date.now() }])
  return requestId
}

/** An answer is certain: the person has seen how things stand, and every write is a new intention. */
export function settleIntentions(): void {
  personalStorage.remove(NAME)
}

function pendingIntentions(): z.infer<typeof Intentions> {
  const parsed = Intentions.safeParse(personalStorage.read(NAME))
  if (!parsed.success) return []
  // Either way: a clock that was set back would keep them for as long.
  return parsed.data.filter(({ at }) => Math.abs(Date.now() - at) < KEPT_MS)
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
