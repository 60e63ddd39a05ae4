import { listInvitations } from '@contract/members'
import type { Membership } from '@contract/members/membership'
import { isAway, MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import { stationName } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useNow } from '../../cloud/useNow'
import { useRead } from '../../cloud/useRead'
import { mayCall } from '../../shell/mayCall'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { AwayPart } from '../AwayPart'
import { useRoster } from '../useRoster'
import { cellsFor } from './workCells'

/** One station's work for one member: whether one is there oneself, and the ways on. */
export function WorkAt({ post }: { post: Membership }) {
  const { stationId, memberNo, role, name } = post
  const { data: roster } = useRoster(stationId)
  const self = roster?.members.find((member) => member.memberNo === memberNo)
  const sides = useSides(post)
  return (
    <>
      <Heading level={1} title={stationName(post)} />
      <View className="small">{`${name}，${MEMBER_ROLE_LABELS[role]}`}</View>
      <List label="站里的事">
        {cellsFor(role).map(({ key, icon, title, note, url }) => (
          <Cell
            key={key}
            icon={icon}
            title={title}
            note={note}
            side={sides[key]}
            onTap={() => void Taro.navigateTo({ url: url(stationId) })}
          />
        ))}
      </List>
      {roster && self && (
        <AwayPart stationId={stationId} member={self} members={roster.members} isSelf />
      )}
    </>
  )
}

/** What is to be seen to, or worth knowing, before one goes on. */
function useSides({ stationId, role }: Membership): Partial<Record<string, string>> {
  const now = useNow()
  const { data: roster } = useRoster(stationId)
  const seesSent = mayCall(listInvitations, role)
  const { data: sent } = useRead(listInvitations, { stationId }, { enabled: seesSent })
  const members = roster?.members ?? []
  const away = members.filter((member) => isAway(member.away?.until, now)).length
  const waiting = sent?.invitations.filter(({ status }) => status === 'waiting').length ?? 0
  return {
    ...(roster && { roster: away > 0 ? `${away}人不在` : `${members.length}人` }),
    ...(waiting > 0 && { invite: `${waiting}人等您确认` }),
  }
}
