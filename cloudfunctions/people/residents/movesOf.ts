import type { Move } from '../../contactCards/public'
import type { PersonRecord } from '../records'

interface Change {
  before?: PersonRecord | undefined
  after: PersonRecord
}

/** From which household into which a change of a file brings the person; nothing where they stay. */
export function movesOf({ before, after }: Change): Move[] {
  const [from, to] = [before ? livesIn(before) : null, livesIn(after)]
  if (from === to) return []
  return [
    ...(from === null ? [] : [{ householdId: from, by: -1 } as const]),
    ...(to === null ? [] : [{ householdId: to, by: 1 } as const]),
  ]
}

/** The household that somebody answers for; of a file that was ended, or went into another, none. */
function livesIn({ ended, mergedInto, householdId }: PersonRecord): string | null {
  return ended || mergedInto !== null ? null : householdId
}
