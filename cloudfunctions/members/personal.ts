import { type Sealed, seal, unseal } from '../shared/sealed'

/** What nobody reads in the database: how to reach a member, and what is told of one. */
type PersonalField =
  | 'members.phone'
  | 'members.awayNote'
  | 'invitations.name'
  | 'invitations.acceptedName'
  | 'invitations.phone'
  | 'formerMembers.why'
  | 'memberChanges.before'
  | 'memberChanges.after'
  | 'memberChanges.why'

/** Seals a text for a field of one document. */
export function sealPersonal(field: PersonalField, documentId: string, plain: string): Sealed {
  return seal({ field, documentId }, plain)
}

/** The text again; null where there is none. */
export function personalOf(
  field: PersonalField,
  documentId: string,
  sealed: Sealed | null,
): string | null {
  return sealed === null ? null : unseal({ field, documentId }, sealed)
}
