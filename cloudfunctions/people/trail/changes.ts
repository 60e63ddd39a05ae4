import { isDeepStrictEqual } from 'node:util'
import type { personChanges } from '@contract/people'
import {
  changesSeenBy,
  type PartName,
  partsSeenBy,
  type ShownParts,
} from '@contract/people/personFile'
import { CHANGE_ACTIONS } from '@contract/people/personRecordTerms'
import type { Viewer } from '@contract/people/personTerms'
import type { Change } from '@contract/people/personViews'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, type Roster } from '../../members/public'
import type { Stored } from '../../shared/database'
import { paged } from '../../shared/paged'
import type { Context } from '../../shared/serve'
import { idsOf } from '../keptFile'
import { NOTHING_REVEALED } from '../maskedNumbers'
import { pickParts } from '../parts'
import type { FileParts } from '../records'
import { shownTo } from '../shown'
import { findFiles } from '../store'
import { recordLook, viewedFile } from '../viewed'
import { openField } from './change'
import { type ChangeRecord, findChanges } from './store'

const PAGE_SIZE = 20
/** How often one call looks for more of what the viewer sees: what is behind that comes with the next page. */
const LOOKS_MAX = 5

/**
 * What was done to a file: four database operations with the caller's own, a fifth for a member, one more
 * where files went into it, and four at most where much was done that the caller does not see.
 */
export async function changes(
  { after, ...asked }: InputOf<typeof personChanges>,
  context: Context,
): Promise<OutputOf<typeof personChanges>> {
  const viewed = await viewedFile(asked, context)
  const { file, viewer } = viewed
  const [seen, roster, merged] = await Promise.all([
    seenChanges(idsOf(file), viewer, after),
    findRoster(file.stationId),
    findFiles(file.mergedIds),
    recordLook(viewed, context, 'changes'),
  ])
  const formerly = new Map(merged.map(({ _id, name }) => [_id, name]))
  return {
    changes: seen.page.map((each) => changeFor(viewer, each, roster, formerly)),
    ...(seen.next !== undefined && { next: seen.next }),
  }
}

/** A change, and the parts that it touched and that the viewer sees. */
interface SeenChange {
  record: Stored<ChangeRecord>
  parts: PartName[]
}

/**
 * A page of the changes that the viewer sees; what they do not see fills no page, but one that comes
 * after much of it may be short, or empty, and go on.
 */
async function seenChanges(
  personIds: readonly string[],
  viewer: Viewer,
  after: string | undefined,
): Promise<{ page: SeenChange[]; next?: string | undefined }> {
  const seen: SeenChange[] = []
  let cursor = after
  for (let look = 1; look <= LOOKS_MAX; look++) {
    const found = await findChanges(personIds, changesSeenBy(viewer), cursor, PAGE_SIZE + 1)
    seen.push(...found.flatMap((record) => seenChange(viewer, record)))
    cursor = found.length > PAGE_SIZE ? found.at(-1)?.sequence : undefined
    if (cursor === undefined || seen.length > PAGE_SIZE) break
  }
  if (seen.length > PAGE_SIZE) return paged(seen, PAGE_SIZE, ({ record }) => record.sequence)
  return { page: seen, next: cursor }
}

/** Of parts that are not the viewer's to see, nothing. */
function seenChange(viewer: Viewer, record: Stored<ChangeRecord>): SeenChange[] {
  const seen = partsSeenBy(viewer)
  const parts = record.parts.filter(
    (name) => seen.includes(name) && (name !== 'tags' || seenTagsDiffer(viewer, record)),
  )
  return parts.length === 0 && record.parts.length > 0 ? [] : [{ record, parts }]
}

/** That a tag came or went which the viewer does not see is no change to them. */
function seenTagsDiffer(viewer: Viewer, record: Stored<ChangeRecord>): boolean {
  const tags = (field: 'before' | 'after') => shownParts(viewer, record, field, ['tags'])?.tags
  return !isDeepStrictEqual(tags('before'), tags('after'))
}

function changeFor(
  viewer: Viewer,
  { record, parts }: SeenChange,
  roster: Roster,
  formerly: ReadonlyMap<string, string>,
): Change {
  const name = formerly.get(record.personId)
  const [before, after] = [
    shownParts(viewer, record, 'before', parts),
    shownParts(viewer, record, 'after', parts),
  ]
  const seers: readonly Viewer[] = CHANGE_ACTIONS[record.action].seesWhy
  const why = seers.includes(viewer) ? openField<string>(record, 'why') : undefined
  return {
    at: record.at.getTime(),
    by: roster.named(record.byNo),
    action: record.action,
    ...(name !== undefined && { formerly: name }),
    parts,
    ...(why !== undefined && { why }),
    ...(before && { before }),
    ...(after && { after }),
  }
}

/** What a change holds of some parts; of an action without parts nothing is shown. */
function shownParts(
  viewer: Viewer,
  record: Stored<ChangeRecord>,
  field: 'before' | 'after',
  parts: readonly PartName[],
): ShownParts | undefined {
  if (parts.length === 0) return undefined
  const values = openField<Partial<FileParts>>(record, field)
  return values && shownTo(viewer, pickParts(values, parts), NOTHING_REVEALED)
}
