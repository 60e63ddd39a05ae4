import { IdNumber } from '@contract/idNumber'
import { MobilePhone } from '@contract/primitives'
import { type Typed, typedAt } from './typedPart'

/** The whole numbers that are typed of who it is, by which somebody may be on file already. */
export function numbersIn(identity: Typed): { idNumber?: string; phone?: string } {
  const idNumber = IdNumber.safeParse(typedAt(identity, 'idNumber')).data
  const phone = MobilePhone.safeParse(typedAt(identity, 'phone')).data
  return { ...(idNumber !== undefined && { idNumber }), ...(phone !== undefined && { phone }) }
}
