import { birthDateOf, sexOf } from '@contract/idNumber'
import { plainName } from '@contract/plainName'
import { blindIndex } from '../shared/sealed'
import type { FileParts, FormerVillage, FoundBy } from './records'
import { formerVillagesAt } from './residents/villagesBefore'
import { spellingOf } from './spelling'

/** What a file was before, and what went into it. */
interface Past {
  formerVillages: FormerVillage[]
  mergedIds: readonly string[]
}

/** What a file is found by. */
export function foundBy(
  personId: string,
  parts: FileParts,
  past: Past = { formerVillages: [], mergedIds: [] },
): FoundBy {
  const { name, idNumber, sex, birthDate } = parts.identity
  const { pinyin, initials } = spellingOf(name)
  const village = parts.home?.village
  return {
    name,
    plainName: plainName(name),
    sex: idNumber ? sexOf(idNumber) : (sex ?? null),
    birthDate: idNumber ? birthDateOf(idNumber) : (birthDate ?? null),
    householdId: parts.home?.householdId ?? null,
    village: village ?? null,
    tagKeys: (parts.tags ?? []).map(({ tag }) => tag),
    hasIdNumber: idNumber !== undefined,
    identityIndex: identityIndexOf(parts),
    nameInVillage: village === undefined ? null : namedAt(name, village),
    formerVillages: past.formerVillages,
    formerIdentityIndexes: idNumber
      ? []
      : villagesTold(past, parts).map((each) =>
          identityIndexOf({ ...parts, home: { village: each } }),
        ),
    phoneIndexes: phonesOf(parts).map(phoneIndex),
    byName: `${name}.${personId}`,
    byPinyin: `${pinyin}.${personId}`,
    byInitials: `${initials}.${personId}`,
  }
}

/**
 * The villages by which rows may still tell of a file: where its household was, and once another file went into it
 * with another home, all that it has been in.
 */
function villagesTold({ formerVillages, mergedIds }: Past, { home }: FileParts): string[] {
  if (mergedIds.length === 0) return formerVillagesAt(formerVillages, home)
  const villages = new Set(formerVillages.map(({ village }) => village))
  return [...villages].filter((village) => village !== home?.village)
}

/** What a file is found by that went into another one: nothing, but by a row that told of it before. */
export function foundByNothing(
  { name, plainName, sex, birthDate, formerVillages }: FoundBy,
  parts: FileParts,
): FoundBy {
  return {
    name,
    plainName,
    sex,
    birthDate,
    householdId: null,
    village: null,
    tagKeys: [],
    hasIdNumber: false,
    identityIndex: null,
    nameInVillage: null,
    formerVillages,
    formerIdentityIndexes: formerIndexesOf(parts, formerVillagesAt(formerVillages, parts.home)),
    phoneIndexes: [],
    byName: null,
    byPinyin: null,
    byInitials: null,
  }
}

/** Somebody of that name in a village, by its name, or in a household, by its id. */
export function namedAt(name: string, place: string): string {
  return `${plainName(name)}.${place}`
}

/** Tells whether two files, or a file and a row of a sheet, are of one person. */
export function identityIndexOf({ identity, home }: Pick<FileParts, 'identity' | 'home'>): string {
  const { idNumber, birthDate, phone } = identity
  if (idNumber) return idNumberIndex(idNumber)
  const told = [plainName(identity.name), birthDate, phone, home?.village]
  return blindIndex('people.noIdNumber', JSON.stringify(told))
}

/**
 * The same of a file that went into another, and of a row that may be of it. Nobody keeps its village up any
 * more, so that tells only where nothing but the name does, and then the household tells as well.
 * @param formerVillages of that household
 */
export function formerIndexesOf(
  parts: Pick<FileParts, 'identity' | 'home'>,
  formerVillages: readonly string[] = [],
): string[] {
  const { identity, home } = parts
  const { idNumber, birthDate, phone } = identity
  if (idNumber) return [idNumberIndex(idNumber)]
  const name = plainName(identity.name)
  const index = (...told: readonly unknown[]) =>
    blindIndex('people.formerIdentity', JSON.stringify(told))
  if (tellsApart(parts)) return [index(name, birthDate, phone)]
  const { householdId, village } = home ?? {}
  return [
    ...[village, ...formerVillages].map((each) => index(name, 'village', each)),
    ...(householdId === undefined ? [] : [index(name, 'household', householdId)]),
  ]
}

/** Whether a file without ID number says enough that another one like it is the same person. */
export function tellsApart({ identity }: Pick<FileParts, 'identity'>): boolean {
  const { idNumber, birthDate, phone } = identity
  return [idNumber, birthDate, phone].some((each) => each !== undefined)
}

export function idNumberIndex(idNumber: string): string {
  return blindIndex('people.idNumber', idNumber)
}

export function phoneIndex(phone: string): string {
  return blindIndex('people.phone', phone)
}

/** The person's own numbers, each once. */
export function phonesOf({ identity }: Pick<FileParts, 'identity'>): string[] {
  const phones = [identity.phone, identity.secondPhone].filter((each) => each !== undefined)
  return [...new Set(phones)]
}
