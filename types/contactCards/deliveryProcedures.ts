import * as z from 'zod'
import { After, StationId } from '../primitives'
import { procedure } from '../procedure'
import { Delivery, OneHousehold, Why } from './contactCardInputs'
import { CardIssue, DeliveryId } from './contactCardTerms'
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

/** An entry in the ledger for each time that a card was brought; `issue`: which one it was. */
export const recordDelivery = procedure({
  name: 'contactCards.recordDelivery',
  kind: 'write',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({
    ...OneHousehold.shape,
    issue: CardIssue,
    delivery: Delivery,
  }),
  output: z.object({ deliveryId: DeliveryId }),
  errors: ['HOUSEHOLD_ENDED', 'OLD_CARD_BROUGHT', 'ALREADY_DELIVERED', 'TOO_MANY_ATTEMPTS'],
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

const DeliveryPage = z.object({ deliveries: z.array(DeliveryRow), next: z.string().optional() })

/** Twenty of the station's ledger, newest first. */
export const listDeliveries = procedure({
  name: 'contactCards.deliveries',
  kind: 'read',
  who: ['head', 'staff'],
  input: z.strictObject({ stationId: StationId, after: After }),
  output: DeliveryPage,
  errors: [],
})

/** The same of one household; a liaison sees those that they hold. */
export const deliveriesOfHousehold = procedure({
  name: 'contactCards.deliveriesOfHousehold',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({ ...OneHousehold.shape, after: After }),
  output: DeliveryPage,
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
