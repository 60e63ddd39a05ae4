import { editStation } from '@contract/stations'
import type { OfferedMatter } from '@contract/stations/stationTerms'
import { useDraft } from '../../cloud/useDraft'
import { type DraftedWrite, useDraftedWrite } from '../../cloud/useDraftedWrite'
import {
  bringIn,
  changesMatter,
  type MatterDraft,
  matterEdit,
  NO_CHANGES,
  placeOf,
  type TypedItem,
} from './matterForm'

export interface MatterFormState extends DraftedWrite<typeof editStation, MatterDraft> {
  items: readonly TypedItem[]
  hasChanges: boolean
}

/** The form about one matter: what is changed, what is wrong with it, and storing it. */
export function useMatterForm(stationId: string, offered: OfferedMatter): MatterFormState {
  const kept = useDraft('own', `matter:${stationId}:${offered.matter}`, NO_CHANGES)
  const edit = matterEdit(stationId, offered, kept.form)
  const items = bringIn(kept.form, offered)
  const order = ['note', ...items.map((_, place) => `bring.${place}`)]
  const drafted = useDraftedWrite(kept, editStation, edit, { placeOf, order })
  return { ...drafted, items, hasChanges: changesMatter(edit, offered) }
}
