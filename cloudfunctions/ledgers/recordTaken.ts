import { PART_NAMES } from '@contract/people/personFile'
import type { Instant } from '@contract/time'
import { recordExported } from '../people/public'
import { hundreds } from './hundreds'
import type { Taken } from './taken'

interface Export {
  stationId: string
  memberNo: number
  exportId: string
  /** Whether whole numbers stand in the sheet. */
  revealed: boolean
  now: Instant
}

/** Records with each person that their file was taken out: one operation for a hundred. */
export async function recordTaken({ personIds }: Taken, made: Export): Promise<void> {
  for (const some of hundreds(personIds)) {
    await recordExported({ ...made, personIds: some, parts: PART_NAMES })
  }
}
