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

/** Why the station ended a tie, or took off who had ended it or whom it let in, in its own words. */
type WhyField = 'why' | 'takenOffWhy' | 'letInTakenWhy'

export function sealWhy(tieId: string, why: string | null, field: WhyField = 'why'): Sealed | null {
  return why === null ? null : seal({ field: `pastBindings.${field}`, documentId: tieId }, why)
}

export function whyOf(
  past: { _id: string } & Record<WhyField, Sealed | null>,
  field: WhyField = 'why',
): string | null {
  const why = past[field]
  const place = { field: `pastBindings.${field}`, documentId: past._id }
  return why === null ? null : unseal(place, why)
}
