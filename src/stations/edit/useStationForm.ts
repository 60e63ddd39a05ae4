import type { FieldIssue } from '@contract/procedure'
import { editStation } from '@contract/stations'
import type { StationSettings } from '@contract/stations/stationEdits'
import { useEffect } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { type Draft, useDraft } from '../../cloud/useDraft'
import type { Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import { changesAnything, NO_CHANGES, ORDER, type StationDraft, stationEdit } from './stationForm'

export interface StationFormState {
  /** Any change takes a refusal away. */
  draft: Draft<StationDraft>
  write: Write<typeof editStation>
  issues: readonly FieldIssue[]
  hasChanges: boolean
  submit: () => Promise<void>
  /** Back to what is stored. */
  giveUp: () => void
}

/** The station's form: what is changed and not stored, what is wrong with it, and storing it. */
export function useStationForm(stationId: string, settings: StationSettings): StationFormState {
  const draft = useDraft('own', `station:${stationId}`, NO_CHANGES)
  const edit = stationEdit(stationId, settings, draft.form)
  const checked = useCheckedWrite(editStation, edit, { order: ORDER })
  const { write, issues, reset } = checked
  const hasChanges = changesAnything(edit)
  const isStored = write.state === 'done'

  function change(part: Partial<StationDraft>): void {
    write.reset()
    draft.change(part)
  }

  async function submit(): Promise<void> {
    if (await checked.submit()) scrollToField('stored')
  }

  function giveUp(): void {
    reset()
    draft.clear()
  }

  // Not before the page has read what was stored: until then the old would stand there once more.
  const { clear } = draft
  useEffect(() => {
    if (isStored && !hasChanges) clear()
  }, [isStored, hasChanges, clear])

  return { draft: { ...draft, change }, write, issues, hasChanges, submit, giveUp }
}
