import type { DeliveryRow } from '@contract/contactCards/contactCardViews'
import type { Membership } from '@contract/members/membership'

/** Whether an entry may be put right by somebody: not twice, and by a liaison only their own. */
export function mayCorrect(
  { way, correctedBy, recordedBy }: DeliveryRow,
  { role, memberNo }: Pick<Membership, 'role' | 'memberNo'>,
): boolean {
  if (way === 'withdrawn' || correctedBy !== undefined) return false
  return role !== 'liaison' || recordedBy.memberNo === memberNo
}
