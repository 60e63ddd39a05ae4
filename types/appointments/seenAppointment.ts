import * as z from 'zod'
import type { EndedTies } from '../bindings/endedTies'
import type { Actor } from './appointmentActions'
import type { BookedBy, Relation } from './appointmentTerms'

/** How to reach somebody: what who books may leave to the file. */
export const CONTACTS = ['phone', 'address'] as const
export type Contact = (typeof CONTACTS)[number]
export const ContactField = z.enum(CONTACTS)

/** What is kept of somebody beside the name, and sealed. */
export const PERSONAL = [...CONTACTS, 'note'] as const
export type Personal = (typeof PERSONAL)[number]

/** By what of an appointment it is told who has a part in it, and what is shown of it. */
export interface Parties {
  /** The OPENID of who booked it; null for a walk-in. */
  callerId: string | null
  /** The file that it is for. */
  personId: string | null
  /** The tie by which it was booked for that file; null for what the desk wrote, and by name. */
  tieId: string | null
  relation: Relation
  /** What was left to the file. */
  fromFile: readonly Contact[]
}

/** Who reads an appointment among the own ones. */
export interface OwnReader {
  /** The OPENID. */
  callerId: string
  /** Of the file of which the reader is the person today, with those that went into it; else empty. */
  fileIds: readonly string[]
  /** The reader's ties that have ended. */
  endedTies: EndedTies
}

/** What staff of its station see of an appointment. */
export interface SeenAtDesk {
  as: 'desk'
  shows: readonly Personal[]
}

/** What somebody sees of an appointment that they booked, or that is for them. */
export interface SeenAsOwn {
  as: Exclude<Actor, 'desk'>
  shows: readonly Personal[]
  /** What who is served is to the reader. */
  relation: Relation
  bookedBy: BookedBy
}

/**
 * What an appointment shows, and to whom; undefined for who has no part in it. The desk sees all that
 * is kept, and is told beside it what the way needs of what was left to the file. Who booked and the person
 * see what was typed by who booked. What was left to the file they read there, as far as it is open to them:
 * so nothing of a file stays on the phone of who is tied to it no more. What the desk wrote of somebody who
 * walked in is the desk's. Who was taken off the file has no part any more in what they booked by it. Who has
 * ended the tie themselves can give that up, and no more.
 */
export function seenOf(appointment: Parties, reader: 'desk'): SeenAtDesk
export function seenOf(appointment: Parties, reader: OwnReader): SeenAsOwn | undefined
export function seenOf(
  appointment: Parties,
  reader: OwnReader | 'desk',
): SeenAtDesk | SeenAsOwn | undefined {
  if (reader === 'desk') return { as: 'desk', shows: PERSONAL }
  const { callerId, personId, tieId, relation } = appointment
  const hasEnded = (ties: readonly string[]) => tieId !== null && ties.includes(tieId)
  const isBooker = callerId === reader.callerId && !hasEnded(reader.endedTies.byOthers)
  const isPerson = personId !== null && reader.fileIds.includes(personId)
  const shows = typedIn(appointment)
  if (isBooker) {
    const isUntied = !isPerson && hasEnded(reader.endedTies.untied)
    const as = isUntied ? 'untied' : 'booker'
    return { as, shows, relation: isPerson ? 'self' : relation, bookedBy: 'caller' }
  }
  if (!isPerson) return undefined
  return { as: 'person', shows, relation: 'self', bookedBy: bookedForPerson(appointment) }
}

/** What who booked wrote themselves; the desk wrote all of a walk-in. */
function typedIn({ callerId, fromFile }: Parties): readonly Personal[] {
  if (callerId === null) return []
  return PERSONAL.filter((each) => each === 'note' || !fromFile.includes(each))
}

/** Who booked, to the person. As the person one books from one WeChat at a time, and may change it. */
function bookedForPerson({ callerId, relation }: Parties): BookedBy {
  if (callerId === null) return 'desk'
  return relation === 'self' ? 'person' : 'family'
}
