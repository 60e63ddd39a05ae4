import type { Instant } from '@contract/time'
import { findHousehold } from '../../contactCards/public'
import { logFailure } from '../../shared/log'
import { followSome } from './followSome'
import { idsElsewhere, MOVED_AT_ONCE } from './idsElsewhere'

/**
 * Right after an edit, brings a hundred of those who live in a household into its village. It stays marked:
 * whoever is left, or moves in at this moment, follows with the clock, and so does everybody where this
 * fails, for the edit stands. Five operations, and two a file.
 */
export async function followHousehold(householdId: string, now: Instant): Promise<void> {
  const started = performance.now()
  try {
    const household = await findHousehold(householdId)
    if (!household?.movedByNo) return
    const { _id, village } = household
    await followSome(household, await idsElsewhere(_id, village, MOVED_AT_ONCE), now)
  } catch (error) {
    const milliseconds = Math.round(performance.now() - started)
    const procedure = 'people.followHousehold'
    logFailure({ procedure, requestId: undefined, code: 'FAILED', milliseconds }, error)
  }
}
