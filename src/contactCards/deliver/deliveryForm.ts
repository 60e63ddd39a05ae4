import type { Delivery } from '@contract/contactCards/contactCardInputs'
import {
  DELIVERY_WAY_KEYS,
  type DeliveryWay,
  RECEIVER_RELATION_KEYS,
  type ReceiverRelation,
} from '@contract/contactCards/contactCardTerms'
import type { DeliveryRow } from '@contract/contactCards/contactCardViews'
import type { DateText } from '@contract/time'

/** What is filled in of one time that a card was brought. */
export interface DeliveryForm {
  /** A way of the contract, `withdrawn` for an entry that never happened, '' as long as none is chosen. */
  way: string
  name: string
  relation: string
  on: DateText
  byNo: number
  note: string
  why: string
}

/** Before anything is filled in: today, brought by who fills it in. */
export function newDeliveryForm(today: DateText, byNo: number): DeliveryForm {
  return { way: '', name: '', relation: '', on: today, byNo, note: '', why: '' }
}

/** What an entry said, to be put right. */
export function formOf({ way, to, on, by, note }: DeliveryRow): DeliveryForm {
  return {
    way,
    name: to?.name ?? '',
    relation: to?.relation ?? '',
    on,
    byNo: by.memberNo,
    note: note ?? '',
    why: '',
  }
}

export function wayOf({ way }: DeliveryForm): DeliveryWay | undefined {
  return DELIVERY_WAY_KEYS.find((key) => key === way)
}

export function relationOf({ relation }: DeliveryForm): ReceiverRelation | undefined {
  return RECEIVER_RELATION_KEYS.find((key) => key === relation)
}

/** Whether it is asked who took the card. */
export function asksReceiver(way: DeliveryWay | undefined): boolean {
  return way !== undefined && way !== 'notAtHome'
}

/**
 * What is handed in; a way that is not chosen yet is left out for the contract to ask for.
 * @param photoId undefined without a photo
 */
export function deliveryOf(
  form: DeliveryForm,
  photoId: string | undefined,
): Omit<Delivery, 'way'> & { way: DeliveryWay | undefined } {
  const way = wayOf(form)
  const relation = relationOf(form)
  const isNamed = asksReceiver(way) && form.name.trim() !== ''
  return {
    way,
    ...(isNamed && { to: { name: form.name, ...(relation && { relation }) } }),
    on: form.on,
    byNo: form.byNo,
    ...(photoId !== undefined && { photoId }),
    ...(form.note.trim() !== '' && { note: form.note }),
  }
}
