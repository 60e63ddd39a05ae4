import { addPerson } from '@contract/people'
import { useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import type { Write } from '../../cloud/useWrite'
import type { Typed } from '../typedPart'
import { type AddedPart, NOBODY, newPerson, typedOf } from './newPerson'

export interface NewPersonForm {
  typedOf: (part: AddedPart) => Typed
  change: (part: AddedPart, typed: Typed) => void
  /** Something is filled in. */
  isDirty: boolean
  write: Write<typeof addPerson>
  /** What is wrong with a field, once adding was tried; by part and path: `identity.phone`. */
  issueAt: (path: string) => string | undefined
  /** Opens the file; the id of who is added, undefined where that failed. */
  submit: () => Promise<string | undefined>
}

/** The form that opens a file: what is filled in, what is wrong with it, and adding. */
export function useNewPerson(stationId: string): NewPersonForm {
  const kept = useDraft('others', `person:new:${stationId}`, NOBODY)
  const { draft, write, issueAt, submit } = useDraftedWrite(
    kept,
    addPerson,
    newPerson(stationId, kept.form),
    { placeOf: (path) => path.replace(/^parts\./, '') },
  )
  return {
    typedOf: (part) => typedOf(draft.form, part),
    change: (part, typed) => draft.change({ [part]: JSON.stringify(typed) }),
    isDirty: draft.isDirty,
    write,
    issueAt,
    submit: async () => (await submit())?.personId,
  }
}
