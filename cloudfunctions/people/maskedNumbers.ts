import { maskIdNumber, maskPhone } from '@contract/people/personFile'
import type { FileParts } from './records'

/** Which numbers are shown whole. */
export interface Revealed {
  idNumber: boolean
  phone: boolean
}

export const NOTHING_REVEALED: Revealed = { idNumber: false, phone: false }

type Identity = FileParts['identity']
type Family = NonNullable<FileParts['family']>

/** Who it is, the numbers masked unless revealed. */
export function maskedIdentity(identity: Identity, { idNumber, phone }: Revealed): Identity {
  const shownPhone = (number: string) => (phone ? number : maskPhone(number))
  return {
    ...identity,
    ...(identity.idNumber && {
      idNumber: idNumber ? identity.idNumber : maskIdNumber(identity.idNumber),
    }),
    ...(identity.phone && { phone: shownPhone(identity.phone) }),
    ...(identity.secondPhone && { secondPhone: shownPhone(identity.secondPhone) }),
  }
}

/** The family, the relatives' numbers masked unless revealed. */
export function maskedFamily(family: Family, { phone }: Revealed): Family {
  if (!family.relatives || phone) return family
  const relatives = family.relatives.map((relative) =>
    relative.phone ? { ...relative, phone: maskPhone(relative.phone) } : relative,
  )
  return { ...family, relatives }
}
