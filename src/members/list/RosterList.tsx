import type { Colleague } from '@contract/members/colleagues'
import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { byRole } from '../rosterWords'
import { MemberRow } from './MemberRow'

export interface RosterListProps {
  stationId: string
  /** Everybody, for who stands in need not be shown. */
  members: readonly Colleague[]
  shown: readonly Colleague[]
  ownNo: number | undefined
}

/** The members by role, in the order of the sign on the door. */
export function RosterList({ stationId, members, shown, ownNo }: RosterListProps) {
  return byRole(shown).map((group) => (
    <RoleList
      key={group.role}
      title={MEMBER_ROLE_LABELS[group.role]}
      group={group.members}
      stationId={stationId}
      members={members}
      ownNo={ownNo}
    />
  ))
}

interface RoleListProps extends Omit<RosterListProps, 'shown'> {
  title: string
  group: readonly Colleague[]
}

function RoleList({ title, group, ...shared }: RoleListProps) {
  return (
    <>
      <Heading title={title} side={`${group.length}人`} />
      <List label={title}>
        {group.map((member) => (
          <MemberRow key={member.memberNo} member={member} {...shared} />
        ))}
      </List>
    </>
  )
}
