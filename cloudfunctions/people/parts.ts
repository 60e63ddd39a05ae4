import { isDeepStrictEqual } from 'node:util'
import { PART_NAMES, type PartName } from '@contract/people/personFile'
import type { ConfirmedTag, Tags } from '@contract/people/personParts'
import type { DateText } from '@contract/time'
import type * as z from 'zod'
import { type Sealed, seal, unseal } from '../shared/sealed'
import type { FileParts, PersonDocument, SealedPart } from './records'

export const SEALED_PARTS = PART_NAMES.filter((name): name is SealedPart => name !== 'tags')

/** The parts as the database holds them. */
export function sealParts(personId: string, parts: FileParts): Record<SealedPart, Sealed | null> {
  return {
    identity: sealPart(personId, 'identity', parts),
    service: sealPart(personId, 'service', parts),
    family: sealPart(personId, 'family', parts),
    home: sealPart(personId, 'home', parts),
    work: sealPart(personId, 'work', parts),
    training: sealPart(personId, 'training', parts),
    party: sealPart(personId, 'party', parts),
    honours: sealPart(personId, 'honours', parts),
    entitlements: sealPart(personId, 'entitlements', parts),
    health: sealPart(personId, 'health', parts),
    hardship: sealPart(personId, 'hardship', parts),
  }
}

export function sealPart(personId: string, name: SealedPart, parts: FileParts): Sealed | null {
  const value = parts[name]
  return isEmpty(value) ? null : seal(placeOf(personId, name), JSON.stringify(value))
}

/** The parts for who works with them, those that are empty left out. */
export function openParts(record: PersonDocument): FileParts {
  const opened = SEALED_PARTS.flatMap((name) => {
    const sealed = record[name]
    return sealed === null ? [] : [`"${name}":${unseal(placeOf(record._id, name), sealed)}`]
  })
  // What lies sealed was parsed before it was sealed.
  const parts: FileParts = JSON.parse(`{${opened.join()}}`)
  return record.tags.length === 0 ? parts : { ...parts, tags: record.tags }
}

/** Who it is, without opening the rest. */
export function openIdentity(record: PersonDocument): FileParts['identity'] {
  const { identity } = record
  if (identity === null) throw new Error('A file without identity')
  return JSON.parse(unseal(placeOf(record._id, 'identity'), identity))
}

/** Where somebody lives, without opening the rest. */
export function openHome({ _id, home }: PersonDocument): FileParts['home'] {
  return home === null ? undefined : JSON.parse(unseal(placeOf(_id, 'home'), home))
}

function placeOf(documentId: string, name: string) {
  return { field: `people.${name}`, documentId }
}

/** The parts in which two states of a file differ. */
export function differingParts(before: FileParts, after: FileParts): PartName[] {
  return PART_NAMES.filter((name) => {
    const [a, b] = [before[name], after[name]]
    return !(isEmpty(a) && isEmpty(b)) && !isDeepStrictEqual(a, b)
  })
}

/** Some of the parts, those that are empty left out. */
export function pickParts(
  parts: Partial<FileParts>,
  names: readonly PartName[],
): Partial<FileParts> {
  const picked = names.filter((name) => !isEmpty(parts[name])).map((name) => [name, parts[name]])
  return Object.fromEntries(picked)
}

/** Parts with some put in place of what they were; one that is empty there becomes empty here. */
export function withParts(
  parts: FileParts,
  others: Partial<FileParts>,
  names: readonly PartName[],
): FileParts {
  return { ...parts, ...Object.fromEntries(names.map((name) => [name, others[name]])) }
}

function isEmpty(part: object | undefined): boolean {
  return part === undefined || Object.values(part).every((value) => value === undefined)
}

/** Each tag with who confirmed it and when; one that stood before keeps its own. */
export function confirmTags(
  before: readonly ConfirmedTag[],
  tags: z.infer<typeof Tags>,
  confirmedByNo: number,
  confirmedOn: DateText,
): ConfirmedTag[] {
  return tags.map(({ tag, since }) => {
    const known = before.find((each) => each.tag === tag && each.since === since)
    return known ?? { tag, ...(since !== undefined && { since }), confirmedByNo, confirmedOn }
  })
}
