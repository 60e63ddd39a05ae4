import { ENTRY_WAYS, RECEIVER_RELATIONS } from '@contract/contactCards/contactCardTerms'
import type { DeliveryRow } from '@contract/contactCards/contactCardViews'

/** 周桂芳（家里人）收的; undefined where nobody took it. */
export function receiverText({ to, way }: Pick<DeliveryRow, 'to' | 'way'>): string | undefined {
  if (!to) return undefined
  const relation = to.relation && `（${RECEIVER_RELATIONS[to.relation].label}）`
  const verb = way === 'refused' ? '没有收' : '收的'
  return `${to.name}${relation ?? ''}${verb}`
}

/** 家里没人, and whether another entry has put it right. */
export function entryTitle({ way, correctedBy }: Pick<DeliveryRow, 'way' | 'correctedBy'>): string {
  const words = ENTRY_WAYS[way].label
  return correctedBy === undefined ? words : `${words}（后来改了）`
}
