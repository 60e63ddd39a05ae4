import { editPerson } from '@contract/people'
import type { PartName } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import type { Write } from '../../cloud/useWrite'
import type { Typed } from '../typedPart'
import {
  changedTo,
  hasChanges,
  isOvertaken,
  NO_CHANGES,
  partEdit,
  rebased,
  typedIn,
} from './partDraft'

export interface PartForm {
  typed: Typed
  why: string
  change: (typed: Typed) => void
  changeWhy: (why: string) => void
  write: Write<typeof editPerson>
  /** What is wrong with a field of the part, or with `why`, once storing was tried. */
  issueAt: (path: string) => string | undefined
  hasChanges: boolean
  /** Something is typed that is not stored, be it the reason alone. */
  isDirty: boolean
  /** Somebody else changed the part meanwhile: nothing is stored before one of the two ways is taken. */
  isOvertaken: boolean
  /** Puts one's own in place of what somebody else stored. */
  keepOwn: () => void
  startAnew: () => void
  /** Whether it was stored. */
  submit: () => Promise<boolean>
}

/** The form about one part of a file: what is changed, what is wrong with it, and storing it. */
export function usePartForm(stationId: string, file: PersonFile, part: PartName): PartForm {
  const kept = useDraft('others', `person:${file.personId}:${part}`, NO_CHANGES)
  const { draft, write, issueAt, submit } = useDraftedWrite(
    kept,
    editPerson,
    partEdit(stationId, part, file, kept.form),
    { placeOf: (path) => fieldPath(path, part) },
  )
  const { change } = draft

  return {
    typed: typedIn(draft.form, part, file),
    why: draft.form.why,
    change: (typed) => change(changedTo(draft.form, part, file, typed)),
    changeWhy: (why) => change({ why }),
    write,
    issueAt,
    hasChanges: hasChanges(draft.form, part, file),
    isDirty: draft.isDirty,
    isOvertaken: isOvertaken(draft.form, part, file),
    keepOwn: () => change(rebased(part, file)),
    startAnew: draft.clear,
    submit: async () => (await submit()) !== undefined,
  }
}

/** `relatives.0.phone` for `change.family.relatives.0.phone` */
function fieldPath(path: string, part: PartName): string {
  const whole = `change.${part}`
  if (path === whole) return ''
  return path.startsWith(`${whole}.`) ? path.slice(whole.length + 1) : path
}
