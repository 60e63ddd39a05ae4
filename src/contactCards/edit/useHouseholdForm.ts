import { addHousehold, editHousehold } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { fieldIssues } from '@contract/fieldIssues'
import type { FieldIssue } from '@contract/procedure'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useWrite } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import {
  EMPTY_HOUSEHOLD,
  editOf,
  type FieldPath,
  firstWrongField,
  formOf,
  type HouseholdForm,
  newHouseholdOf,
  pageIssues,
} from './householdForm'

export interface HouseholdFormState {
  /** Any change takes a refusal away. */
  draft: Draft<HouseholdForm>
  errorAt: (path: FieldPath) => string | undefined
  /** False where nothing differs from what is stored. */
  hasChanges: boolean
  refusal: string | undefined
  state: 'idle' | 'sending' | 'checking' | 'done' | 'error'
  /** Resolves with the household's id, or undefined where it was not stored. */
  store: () => Promise<string | undefined>
}

/** A household that is taken up, or changed where there is one `before`. */
export function useHouseholdForm(
  stationId: string,
  before: HouseholdDetail | undefined,
): HouseholdFormState {
  const initial = before ? formOf(before) : EMPTY_HOUSEHOLD
  const draft = useDraft('others', `household:${before?.householdId ?? stationId}`, initial)
  const add = useWrite(addHousehold)
  const edit = useWrite(editHousehold)
  const write = before ? edit : add
  const [isTried, setTried] = useState(false)
  const { input: schema } = before ? editHousehold : addHousehold
  const input = inputOf(stationId, draft.form, before)
  const found = pageIssues(fieldIssues(schema, input))
  const refused = write.error instanceof Refused ? pageIssues(write.error.issues) : []
  const shown: FieldIssue[] = [...(isTried ? found : []), ...refused]

  function change(part: Partial<HouseholdForm>): void {
    write.reset()
    draft.change(part)
  }

  async function send(): Promise<string | undefined> {
    if (!before) return (await add.submit(addHousehold.input.parse(input)))?.householdId
    return (await edit.submit(editHousehold.input.parse(input))) && before.householdId
  }

  async function store(): Promise<string | undefined> {
    setTried(true)
    const wrong = firstWrongField(found)
    if (wrong !== undefined || found.length > 0) {
      scrollToField(wrong ?? 'refusal')
      return undefined
    }
    const householdId = await send()
    if (householdId === undefined) scrollToField('refusal')
    else draft.clear()
    return householdId
  }

  return {
    draft: { ...draft, change },
    errorAt: (path) => shown.find((issue) => issue.path === path)?.message,
    hasChanges: !before || Object.keys(editOf(draft.form, before)).length > 0,
    refusal: write.error?.message,
    state: write.isBusy && write.state !== 'checking' ? 'sending' : write.state,
    store,
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
