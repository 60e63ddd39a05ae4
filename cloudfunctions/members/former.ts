import type { listFormerMembers } from '@contract/members'
import type { FormerMember } from '@contract/members/colleagues'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Stored } from '../shared/database'
import { paged } from '../shared/paged'
import { unseal } from '../shared/sealed'
import { type FormerMemberRecord, findFormerMembers } from './store'

const PAGE_SIZE = 50

/** A page of who left: one database operation. */
export async function former({
  stationId,
  after,
}: InputOf<typeof listFormerMembers>): Promise<OutputOf<typeof listFormerMembers>> {
  const found = await findFormerMembers(stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return {
    members: page.map(toFormer),
    ...next,
  }
}

function toFormer(record: Stored<FormerMemberRecord>): FormerMember {
  const { _id, memberNo, name, role, joinedAt, leftAt, why, successorNo, successorName } = record
  return {
    memberNo,
    name,
    role,
    joinedAt: joinedAt.getTime(),
    leftAt: leftAt.getTime(),
    why: unseal({ field: 'formerMembers.why', documentId: _id }, why),
    successor: { memberNo: successorNo, name: successorName },
  }
}
