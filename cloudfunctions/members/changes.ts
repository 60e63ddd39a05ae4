import type { listMemberChanges } from '@contract/members'
import type { MemberChange } from '@contract/members/memberChanges'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Stored } from '../shared/database'
import { paged } from '../shared/paged'
import { changedFacts } from './changedFacts'
import { personalOf } from './personal'
import { findRoster, namedByNumber, type Roster } from './roster'
import { findMemberChanges, type MemberChangeRecord } from './store'

const PAGE_SIZE = 50

/** A page of what was done to members: two database operations, one more for each other station. */
export async function changes({
  stationId,
  memberNo,
  after,
}: InputOf<typeof listMemberChanges>): Promise<OutputOf<typeof listMemberChanges>> {
  const found = await findMemberChanges({ stationId, memberNo, after, limit: PAGE_SIZE + 1 })
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  const rosters = await rostersOf([stationId, ...page.flatMap((each) => each.byStationId ?? [])])
  return {
    changes: page.map((change) => toRow(change, rosters)),
    ...next,
  }
}

async function rostersOf(stationIds: readonly string[]): Promise<Map<string, Roster>> {
  const distinct = [...new Set(stationIds)]
  return new Map(await Promise.all(distinct.map(async (id) => [id, await findRoster(id)] as const)))
}

function toRow(
  change: Stored<MemberChangeRecord>,
  rosters: ReadonlyMap<string, Roster>,
): MemberChange {
  const { _id, stationId, memberNo, action, at, byStationId, byNo } = change
  const named = (ofStationId: string, no: number) =>
    rosters.get(ofStationId)?.named(no) ?? namedByNumber(no)
  const why = personalOf('memberChanges.why', _id, change.why)
  return {
    ...named(stationId, memberNo),
    action,
    at: at.getTime(),
    ...(byStationId !== null &&
      byNo !== null && { by: { stationId: byStationId, ...named(byStationId, byNo) } }),
    ...(why !== null && { why }),
    fields: changedFacts(
      factsOf('memberChanges.before', _id, change.before),
      factsOf('memberChanges.after', _id, change.after),
      (no) => named(stationId, no).name,
    ),
  }
}

function factsOf(
  field: 'memberChanges.before' | 'memberChanges.after',
  id: string,
  sealed: MemberChangeRecord['before'],
): Record<string, unknown> {
  return JSON.parse(personalOf(field, id, sealed) ?? '{}')
}
