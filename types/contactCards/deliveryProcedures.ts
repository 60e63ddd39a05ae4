import * as z from 'zod'
import { After, HouseholdId, StationId } from '../primitives'
import { procedure } from '../procedure'
import { Delivery, OneHousehold, Why } from './contactCardInputs'
import { DeliveryId } from './contactCardTerms'
import { DeliveryRow } from './contactCardViews'

/** Where the page puts the photo of a delivery before it records it. */
export const deliveryPhotoPath = procedure({
  name: 'contactCards.deliveryPhotoPath',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: OneHousehold,
  output: z.object({ path: z.string() }),
  errors: [],
})

/** An entry in the ledger for each time that a card was brought. */
export const recordDelivery = procedure({
  name: 'contactCards.recordDelivery',
  kind: 'write',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({ ...OneHousehold.shape, delivery: Delivery }),
  output: z.object({ deliveryId: DeliveryId }),
  errors: ['HOUSEHOLD_ENDED', 'ALREADY_DELIVERED', 'TOO_MANY_ATTEMPTS'],
})

/**
 * Puts an entry right by another one: with what really happened, or, without `delivery`, with the
 * word that it never did. A liaison corrects their own entries.
 */
export const correctDelivery = procedure({
  name: 'contactCards.correctDelivery',
  kind: 'write',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({
    stationId: StationId,
    deliveryId: DeliveryId,
    delivery: Delivery.optional(),
    why: Why,
  }),
  output: z.object({ deliveryId: DeliveryId }),
  errors: ['NOT_OPEN', 'ALREADY_DELIVERED'],
})

/** Twenty of the ledger, newest first: of the station, or of a household, which a liaison names. */
export const listDeliveries = procedure({
  name: 'contactCards.deliveries',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({
    stationId: StationId,
    householdId: HouseholdId.optional(),
    after: After,
  }),
  output: z.object({ deliveries: z.array(DeliveryRow), next: z.string().optional() }),
  errors: [],
})

/** An address from which the photo of a delivery can be fetched for five minutes. */
export const deliveryPhoto = procedure({
  name: 'contactCards.deliveryPhoto',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({ stationId: StationId, deliveryId: DeliveryId }),
  output: z.object({ address: z.string() }),
  errors: [],
})
