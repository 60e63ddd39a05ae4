import * as z from 'zod'
import { personalStorage } from '../../cloud/personalStorage'

const NAME = 'ownContact'
const OwnContact = z.object({ name: z.string(), phone: z.string() })
export type OwnContact = z.infer<typeof OwnContact>

/** Name and number with which this person last booked for themselves; undefined before that. */
export function ownContact(): OwnContact | undefined {
  const parsed = OwnContact.safeParse(personalStorage.read(NAME))
  return parsed.success ? parsed.data : undefined
}

/** Keeps them on this phone for the next time. */
export function rememberOwnContact(contact: OwnContact): void {
  personalStorage.write(NAME, contact)
}
