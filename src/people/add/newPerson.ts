import type { addPerson } from '@contract/people'
import type { InputOf } from '@contract/procedure'
import { fieldsOf, type PartField } from '../partFields'
import { partTyped, Typed, typedPart } from '../typedPart'

/** What is filled in of somebody who has no file yet; each part as JSON of what stands in the form. */
export interface NewPersonDraft {
  identity: string
  home: string
}

export const NOBODY: NewPersonDraft = {
  identity: JSON.stringify(typedPart('identity', undefined)),
  home: JSON.stringify(typedPart('home', undefined)),
}

export type AddedPart = keyof NewPersonDraft

/** What is asked at once; the rest is filled in later, in the file. */
const ASKED: Record<AddedPart, readonly string[]> = {
  identity: ['name', 'idNumber', 'noIdNumber', 'phone'],
  home: ['householdId', 'village', 'address'],
}

export function askedOf(part: AddedPart): PartField[] {
  return fieldsOf(part).filter(({ name }) => ASKED[part].includes(name))
}

/** What stands in the form of a part; a draft of an earlier version counts as nothing. */
export function typedOf(draft: NewPersonDraft, part: AddedPart): Typed {
  try {
    return Typed.parse(JSON.parse(draft[part]))
  } catch {
    return typedPart(part, undefined)
  }
}

/** What the draft comes to; `parts` is what the form holds, for the contract to judge. */
export function newPerson(
  stationId: string,
  draft: NewPersonDraft,
): Omit<InputOf<typeof addPerson>, 'parts'> & { parts: Record<AddedPart, unknown> } {
  return {
    stationId,
    parts: {
      identity: partTyped('identity', typedOf(draft, 'identity')),
      home: partTyped('home', typedOf(draft, 'home')),
    },
  }
}
