import { myBindings } from '@contract/bindings'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { useRead } from '../../cloud/useRead'

/** The files at a station that the caller is tied to, the own one first; none until they are known. */
export function useTiesAt(stationId: string): readonly OwnBinding[] {
  const { data } = useRead(myBindings, {})
  const ties = data?.bindings.filter((each) => each.stationId === stationId) ?? []
  return ties.sort((a, b) => Number(b.as === 'self') - Number(a.as === 'self'))
}
