import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { myBindings } from '@contract/bindings/tabProcedures'
import { useState } from 'react'
import { useRead } from '../../cloud/useRead'

export interface TiesAt {
  /** The own file first. */
  ties: readonly OwnBinding[]
  /** Nothing was known yet, and something may come at any moment; never again once it was false. */
  isAwaited: boolean
}

/** The files at a station that the caller is tied to; none where they cannot be asked for. */
export function useTiesAt(stationId: string): TiesAt {
  const { data, state } = useRead(myBindings, {})
  // Who has begun to type is not interrupted when the net comes back.
  const [isAwaited, setAwaited] = useState(true)
  if (isAwaited && state !== 'loading') setAwaited(false)
  const ties = data?.bindings.filter((each) => each.stationId === stationId) ?? []
  ties.sort((a, b) => Number(b.as === 'self') - Number(a.as === 'self'))
  return { ties, isAwaited: isAwaited && state === 'loading' }
}
