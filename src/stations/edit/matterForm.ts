import type { InputOf } from '@contract/procedure'
import type { editStation } from '@contract/stations'
import type { OfferedMatter } from '@contract/stations/stationTerms'
import * as z from 'zod'

/** What the head has changed of one matter and not stored yet; undefined stays as it is. */
export interface MatterDraft {
  note: string | undefined
  /** As `writeBring` does. */
  bring: string | undefined
}

export const NO_CHANGES: MatterDraft = { note: undefined, bring: undefined }

/** One thing to bring, as typed. */
export interface TypedItem {
  item: string
  note: string
}

const TypedItems = z.array(z.object({ item: z.string(), note: z.string() }))

/** What to bring as a text, which is what a draft holds. */
export function writeBring(items: readonly TypedItem[]): string {
  return JSON.stringify(items)
}

/** What to bring as it stands in the form: the draft's, else the station's. */
export function bringIn(draft: MatterDraft, offered: OfferedMatter): TypedItem[] {
  const typed = draft.bring === undefined ? undefined : readBring(draft.bring)
  return typed ?? offered.bring.map(({ item, note = '' }) => ({ item, note }))
}

/** Undefined for a text that is no list: a draft may be of an earlier version. */
function readBring(text: string): TypedItem[] | undefined {
  try {
    return TypedItems.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** The edit that the draft comes to: the matter as a whole, the others stay. */
export function matterEdit(
  stationId: string,
  offered: OfferedMatter,
  draft: MatterDraft,
): InputOf<typeof editStation> {
  const bring = bringIn(draft, offered).map(({ item, note }) => ({
    item: item.trim(),
    ...(note.trim() !== '' && { note: note.trim() }),
  }))
  const note = (draft.note ?? offered.note).trim()
  return { stationId, matters: [{ matter: offered.matter, note, bring }] }
}

/** Whether the edit makes anything of the matter that it is not already. */
export function changesMatter(
  { matters }: InputOf<typeof editStation>,
  { matter, note, bring }: OfferedMatter,
): boolean {
  return JSON.stringify(matters) !== JSON.stringify([{ matter, note, bring }])
}

/** Where in the form stands what the edit names: `note`, `bring.1.item`. */
export function placeOf(path: string): string {
  return path.replace('matters.0.', '')
}
