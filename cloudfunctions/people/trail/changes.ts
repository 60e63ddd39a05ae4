import type { personChanges } from '@contract/people'
import { partsSeenBy, type Viewer } from '@contract/personFile'
import type { Change } from '@contract/personViews'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, type Roster } from '../../members/public'
import type { Stored } from '../../shared/database'
import type { Context } from '../../shared/serve'
import { idsOf } from '../kept'
import { named } from '../named'
import { paged } from '../paged'
import type { FileParts } from '../records'
import { NOTHING_REVEALED, shownTo } from '../shown'
import { recordLook, viewedFile } from '../viewed'
import { openField } from './change'
import { type ChangeRecord, findChanges } from './store'

const PAGE_SIZE = 20

/** What was done to a file: four database operations with the caller's own, a fifth for a member. */
export async function changes(
  { after, ...asked }: InputOf<typeof personChanges>,
  context: Context,
): Promise<OutputOf<typeof personChanges>> {
  const viewed = await viewedFile(asked, context)
  const { file, viewer } = viewed
  const [found, roster] = await Promise.all([
    findChanges(idsOf(file), after, PAGE_SIZE + 1),
    findRoster(file.stationId),
    recordLook(viewed, context, 'changes'),
  ])
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return { changes: page.flatMap((record) => changeFor(viewer, record, roster)), ...next }
}

/** A change as the viewer may see it; of parts that are not theirs to see, none of it. */
function changeFor(viewer: Viewer, record: Stored<ChangeRecord>, roster: Roster): Change[] {
  const seen = partsSeenBy(viewer)
  const parts = record.parts.filter((name) => seen.includes(name))
  if (parts.length === 0 && record.parts.length > 0) return []
  const shown = (field: 'before' | 'after') => {
    const values = openField<Partial<FileParts>>(record, field)
    return values && record.parts.length > 0 ? shownTo(viewer, values, NOTHING_REVEALED) : undefined
  }
  const [before, after] = [shown('before'), shown('after')]
  // A reason may tell of a part that the viewer does not see.
  const seesAll = parts.length === record.parts.length
  const why = seesAll ? openField<string>(record, 'why') : undefined
  return [
    {
      at: record.at.getTime(),
      by: named(roster, record.byNo),
      action: record.action,
      parts,
      ...(why !== undefined && { why }),
      ...(before && { before }),
      ...(after && { after }),
    },
  ]
}
