import type { Move } from '../../contactCards/public'
import type { PersonRecord } from '../records'

type Lived = Pick<PersonRecord, 'ended' | 'mergedInto' | 'householdId'>

interface Change {
  before?: Lived | undefined
  after: Lived
}

/**
 * From which household into which a change of a file brings the person; nothing where they stay. A file that is
 * ended moves too: whoever changes the village of its new household at that moment has to meet this change.
 */
export function movesOf({ before, after }: Change): Move[] {
  const [from, to] = [before ? livesIn(before) : null, livesIn(after)]
  const { householdId } = after
  const movesEnded = to === null && householdId !== null && householdId !== before?.householdId
  return [
    ...(from !== null && from !== to ? [{ householdId: from, by: -1 } as const] : []),
    ...(movesEnded ? [{ householdId, by: 0 } as const] : []),
    ...(to !== null && to !== from ? [{ householdId: to, by: 1 } as const] : []),
  ]
}

/** The household that somebody answers for; of a file that was ended, or went into another, none. */
function livesIn({ ended, mergedInto, householdId }: Lived): string | null {
  return ended || mergedInto !== null ? null : householdId
}
