import { expectedVisits } from '@contract/appointments'
import { MobilePhone } from '@contract/primitives'
import type { OutputOf } from '@contract/procedure'
import { useRead } from '../../cloud/useRead'
import { useSettled } from '../../cloud/useSettled'
import type { WalkInDraft } from './walkInInput'

/** What who has come is down for today, once typing pauses; a number that is not whole is left out. */
export function useExpected(
  stationId: string,
  { personId, name, phone }: Pick<WalkInDraft, 'personId' | 'name' | 'phone'>,
): OutputOf<typeof expectedVisits>['visits'] {
  const settledName = useSettled(name)
  const number = MobilePhone.safeParse(useSettled(phone)).data
  const wish = {
    stationId,
    ...(personId === undefined ? { name: settledName } : { personId }),
    ...(number !== undefined && { phone: number }),
  }
  const input = expectedVisits.input.safeParse(wish)
  // Of whom is being typed just now nothing is known yet.
  const isKnown = input.success && (personId !== undefined || settledName === name)
  const { data } = useRead(expectedVisits, wish, { enabled: isKnown })
  return isKnown ? (data?.visits ?? []) : []
}
