import type { editPerson } from '@contract/people'
import type { PartName } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import type { InputOf } from '@contract/procedure'
import { partTyped, Typed, typedPart } from '../typedPart'

/** What is changed of one part and not stored yet; undefined as long as nothing is. */
export interface PartDraft {
  /** What stands in the form, as JSON. */
  typed: string | undefined
  /** What the part was when the first change was typed, as JSON. */
  base: string | undefined
  why: string
}

export const NO_CHANGES: PartDraft = { typed: undefined, base: undefined, why: '' }

/** What stands in the form: the draft's, else the file's. */
export function typedIn({ typed }: PartDraft, part: PartName, file: PersonFile): Typed {
  return readTyped(typed) ?? typedPart(part, file.parts[part])
}

/** Undefined for a text that is no form: a draft may be of an earlier version. */
function readTyped(text: string | undefined): Typed | undefined {
  try {
    return text === undefined ? undefined : Typed.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** What is typed, and from which state of the part it set out. */
export function changedTo(
  draft: PartDraft,
  part: PartName,
  file: PersonFile,
  typed: Typed,
): Pick<PartDraft, 'typed' | 'base'> {
  return { typed: JSON.stringify(typed), base: draft.base ?? stateOf(part, file) }
}

/** Whether somebody else changed the part since the first change was typed. */
export function isOvertaken({ base }: PartDraft, part: PartName, file: PersonFile): boolean {
  return base !== undefined && base !== stateOf(part, file)
}

/** The draft as one of what the part is now: whoever saw that may put their own in its place. */
export function rebased(part: PartName, file: PersonFile): Pick<PartDraft, 'base'> {
  return { base: stateOf(part, file) }
}

/** Whether the form says anything else than the file. */
export function hasChanges(draft: PartDraft, part: PartName, file: PersonFile): boolean {
  return JSON.stringify(typedIn(draft, part, file)) !== stateOf(part, file)
}

function stateOf(part: PartName, file: PersonFile): string {
  return JSON.stringify(typedPart(part, file.parts[part]))
}

/** The edit that the draft comes to; `change` is what the form holds, for the contract to judge. */
export function partEdit(
  stationId: string,
  part: PartName,
  file: PersonFile,
  draft: PartDraft,
): Omit<InputOf<typeof editPerson>, 'change'> & { change: Partial<Record<PartName, unknown>> } {
  return {
    stationId,
    personId: file.personId,
    version: file.version,
    change: { [part]: partTyped(part, typedIn(draft, part, file)) },
    why: draft.why.trim(),
  }
}
