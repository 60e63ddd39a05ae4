import { correctDelivery, recordDelivery } from '@contract/contactCards'
import type { DeliveryRow, HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { fieldIssues } from '@contract/fieldIssues'
import type { Membership } from '@contract/members/membership'
import type { FieldIssue } from '@contract/procedure'
import { type DeliveryForm, deliveryOf, pageIssues } from './deliveryForm'

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

/** What is wrong with the form, by the page's own fields. */
export function deliveryIssues(task: DeliveryTask, form: DeliveryForm): FieldIssue[] {
  const { input } = task.wrong ? correctDelivery : recordDelivery
  return pageIssues(fieldIssues(input, deliveryInput(task, form, undefined)))
}
