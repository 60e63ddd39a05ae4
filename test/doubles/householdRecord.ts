import type { Household } from '../../cloudfunctions/contactCards/records'
import { instantOf } from '../../types/time'
import { DATE } from './records'

/** A household of number 3, with 4 to stand in, whose card is printed, as it is stored. */
export function householdRecord(changes: Partial<Household> = {}): Household {
  const _id = changes._id ?? 'household'
  return {
    _id,
    stationId: 'anju',
    cardNo: 1,
    ref: null,
    refKey: `none.${_id}`,
    householder: 'sealed',
    village: '演示村',
    address: null,
    liaisonNo: 3,
    standInNo: 4,
    code: 'sealed',
    codeIndex: `index-${_id}`,
    issue: 1,
    issuedAt: new Date(instantOf(DATE, '07:30')),
    printed: { liaisonNo: 3, standInNo: 4, at: new Date(instantOf(DATE, '08:00')) },
    attempts: [],
    seenAt: null,
    addedAt: new Date(instantOf(DATE, '07:30')),
    addedByNo: 1,
    endedAt: null,
    residents: 0,
    movedByNo: null,
    standing: 'without',
    numbers: '3-4-3-4',
    sealVersion: 1,
    ...changes,
  }
}
