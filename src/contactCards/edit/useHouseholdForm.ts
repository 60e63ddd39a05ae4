import { addHousehold, editHousehold } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import type { Write } from '../../cloud/useWrite'
import {
  EMPTY_HOUSEHOLD,
  editOf,
  FIELD_PATHS,
  type FieldPath,
  formOf,
  type HouseholdForm,
  newHouseholdOf,
  placeOf,
} from './householdForm'

export interface HouseholdFormState {
  /** Any change takes a refusal away. */
  draft: Draft<HouseholdForm>
  issueAt: (path: FieldPath) => string | undefined
  /** False where nothing differs from what is stored. */
  hasChanges: boolean
  write: Pick<Write<typeof editHousehold>, 'error' | 'isBusy' | 'state'>
  /** Resolves with the household's id, or undefined where it was not stored. */
  submit: () => Promise<string | undefined>
}

/** A household that is taken up, or changed where there is one `before`. */
export function useHouseholdForm(
  stationId: string,
  before: HouseholdDetail | undefined,
): HouseholdFormState {
  const initial = before ? formOf(before) : EMPTY_HOUSEHOLD
  const kept = useDraft('others', `household:${before?.householdId ?? stationId}`, initial)
  const { draft, write, issueAt, ...drafted } = useDraftedWrite(
    kept,
    before ? editHousehold : addHousehold,
    inputOf(stationId, kept.form, before),
    { placeOf, order: FIELD_PATHS },
  )

  async function submit(): Promise<string | undefined> {
    const stored = await drafted.submit()
    return stored && ('householdId' in stored ? stored.householdId : before?.householdId)
  }

  return {
    draft,
    issueAt,
    hasChanges: !before || Object.keys(editOf(draft.form, before)).length > 0,
    write,
    submit,
  }
}

/** As the form stands, right or not: the contract's schema says what is wrong with it. */
function inputOf(
  stationId: string,
  form: HouseholdForm,
  before: HouseholdDetail | undefined,
): unknown {
  if (!before) return { stationId, household: newHouseholdOf(form) }
  const { householdId } = before
  return { stationId, householdId, edit: editOf(form, before), why: form.why }
}
