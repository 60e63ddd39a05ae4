import { inviteMember, listFormerMembers, listInvitations } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import type { Membership } from '@contract/members/membership'
import { listMembers } from '@contract/members/tabProcedures'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { AtStation } from '../../shell/AtStation'
import { mayCall } from '../../shell/mayCall'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { accessible } from '../../ui/accessible'
import { Expander } from '../../ui/Expander'
import { Field } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { inviteUrl } from '../links'
import { findMembers } from '../rosterWords'
import { useRoster } from '../useRoster'
import { FormerMembers } from './FormerMembers'
import { RosterList } from './RosterList'
import { WaitingNotice } from './WaitingNotice'

/** Everybody at the station: who is there, who is away, whom to call. `?stationId=` */
export default function RosterPage() {
  return (
    <AtStation procedure={listMembers} keeps="登记过的都在">
      {(me) => <Roster me={me} />}
    </AtStation>
  )
}

function Roster({ me }: { me: Membership }) {
  const { stationId, role, memberNo } = me
  const read = useRoster(stationId)
  const phone = useDutyPhone()
  return (
    <Screen
      staff
      actionBar={
        mayCall(inviteMember, role) && (
          <ActionBar
            main={{
              kind: 'secondary',
              icon: 'plus',
              title: '邀请新人',
              onTap: () => void Taro.navigateTo({ url: inviteUrl(stationId) }),
            }}
          />
        )
      }
    >
      {mayCall(listInvitations, role) && <WaitingNotice stationId={stationId} />}
      <ReadView read={read} phone={phone} keeps="登记过的都在">
        {({ members }) => <People stationId={stationId} members={members} ownNo={memberNo} />}
      </ReadView>
      {mayCall(listFormerMembers, role) && (
        <Expander title="已经离开的人">
          <FormerMembers stationId={stationId} />
        </Expander>
      )}
    </Screen>
  )
}

/** With so many and no more, all are seen at a glance. */
const AT_A_GLANCE = 8

interface PeopleProps {
  stationId: string
  members: readonly Colleague[]
  /** The number of who looks. */
  ownNo: number
}

function People({ stationId, members, ownNo }: PeopleProps) {
  const [wanted, setWanted] = useState('')
  const words = wanted.trim()
  const found = words === '' ? members : findMembers(members, words)
  return (
    <>
      {members.length > AT_A_GLANCE && (
        <Field
          label="找谁"
          placeholder="姓名，或手机号后几位"
          value={wanted}
          onChange={setWanted}
        />
      )}
      {found.length === 0 && (
        <View {...accessible({ role: 'status' })}>没找到{words}，看看写对没有。</View>
      )}
      <RosterList stationId={stationId} members={members} shown={found} ownNo={ownNo} />
    </>
  )
}
