import { type Sealed, seal, unseal } from '../shared/sealed'

/** The collections in which the name of one of the family is kept, each sealed for its place. */
type FamilyNamePlace = 'bindings' | 'pastBindings' | 'bindingOffers'

/** The name of one of the family, which nobody reads in the database. */
export function sealFamilyName(
  collection: FamilyNamePlace,
  documentId: string,
  name: string | null,
): Sealed | null {
  return name === null ? null : seal({ field: `${collection}.familyName`, documentId }, name)
}

export function familyNameOf(
  collection: FamilyNamePlace,
  { _id, familyName }: { _id: string; familyName: Sealed | null },
): string | null {
  if (familyName === null) return null
  return unseal({ field: `${collection}.familyName`, documentId: _id }, familyName)
}

/** Why the station ended a tie, in its own words. */
export function sealWhy(tieId: string, why: string | null): Sealed | null {
  return why === null ? null : seal({ field: 'pastBindings.why', documentId: tieId }, why)
}

export function whyOf({ _id, why }: { _id: string; why: Sealed | null }): string | null {
  return why === null ? null : unseal({ field: 'pastBindings.why', documentId: _id }, why)
}
