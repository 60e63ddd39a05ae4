import { fieldIssues } from '@contract/fieldIssues'
import type { FieldIssue } from '@contract/procedure'
import { editStation } from '@contract/stations'
import type { StationSettings } from '@contract/stations/stationEdits'
import { useEffect, useState } from 'react'
import { Refused } from '../../cloud/failure'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import {
  changesAnything,
  firstWrongPart,
  NO_CHANGES,
  type StationDraft,
  stationEdit,
} from './stationForm'

export interface StationFormState {
  /** Any change takes a refusal away. */
  draft: Draft<StationDraft>
  write: Write<typeof editStation>
  issues: readonly FieldIssue[]
  hasChanges: boolean
  store: () => Promise<void>
  /** Back to what is stored. */
  giveUp: () => void
}

/** The station's form: what is changed and not stored, what is wrong with it, and storing it. */
export function useStationForm(stationId: string, settings: StationSettings): StationFormState {
  const draft = useDraft('own', `station:${stationId}`, NO_CHANGES)
  const write = useWrite(editStation)
  const [isTried, setTried] = useState(false)
  const edit = stationEdit(stationId, settings, draft.form)
  const hasChanges = changesAnything(edit)
  const found = isTried && hasChanges ? fieldIssues(editStation.input, edit) : []
  const isStored = write.state === 'done'
  const refused = write.error instanceof Refused ? write.error.issues : []

  function change(part: Partial<StationDraft>): void {
    write.reset()
    draft.change(part)
  }

  async function store(): Promise<void> {
    setTried(true)
    const wrong = firstWrongPart(fieldIssues(editStation.input, edit))
    if (wrong) return scrollToField(wrong)
    const output = await write.submit(editStation.input.parse(edit))
    if (!output) return scrollToField('refusal')
    setTried(false)
    scrollToField('stored')
  }

  function giveUp(): void {
    write.reset()
    setTried(false)
    draft.clear()
  }

  // Not before the page has read what was stored: until then the old would stand there once more.
  const { clear } = draft
  useEffect(() => {
    if (isStored && !hasChanges) clear()
  }, [isStored, hasChanges, clear])

  const issues = [...found, ...refused]
  return { draft: { ...draft, change }, write, issues, hasChanges, store, giveUp }
}
