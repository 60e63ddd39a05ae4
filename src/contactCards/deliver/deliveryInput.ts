import type { DeliveryRow, HouseholdDetail } from '@contract/contactCards/contactCardViews'
import type { Membership } from '@contract/members/membership'
import type { Places } from '../../cloud/useCheckedWrite'
import { type DeliveryForm, deliveryOf } from './deliveryForm'

/** What is put down: that a card was brought, or how it really was. */
export interface DeliveryTask {
  post: Membership
  household: HouseholdDetail
  /** Which of the household's cards it was. */
  issue: number
  /** The entry that is put right; undefined for a new one. */
  wrong: DeliveryRow | undefined
}

/** As the form stands, right or not: the contract's schema says what is wrong with it. */
export function deliveryInput(
  { post, household, issue, wrong }: DeliveryTask,
  form: DeliveryForm,
  photoId: string | undefined,
): unknown {
  const { stationId } = post
  const delivery = deliveryOf(form, photoId)
  if (!wrong) return { stationId, householdId: household.householdId, issue, delivery }
  const { deliveryId } = wrong
  const { why } = form
  return form.way === 'withdrawn'
    ? { stationId, deliveryId, why }
    : { stationId, deliveryId, delivery, why }
}

/** The fields of the page, from top to bottom. */
const ORDER = ['way', 'to', 'on', 'byNo', 'photoId', 'note', 'why'] as const
export type DeliveryPlace = (typeof ORDER)[number]

/** Where on the page stands what the schema names: a delivery's own fields lie within it. */
export const PLACES: Places = {
  placeOf: (path) => path.replace(/^delivery\./, ''),
  order: ORDER,
}
