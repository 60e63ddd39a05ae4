import { type Membership, myMemberships } from '@contract/members'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'
import { FromWork } from '../FromWork'
import { goBackOr } from '../goBack'
import { rosterUrl } from '../links'
import { InviteForm } from './InviteForm'
import { type MadeCode, MadeCodeView } from './MadeCodeView'

/** Where a head invites, and says yes or no to who accepted. `?stationId=` */
export default function InvitePage() {
  const { stationId } = useRouter().params
  return stationId === undefined ? <FromWork /> : <Invite stationId={stationId} />
}

function Invite({ stationId }: { stationId: string }) {
  const mine = useRead(myMemberships, {})
  const phone = useDutyPhone()
  if (mine.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={mine} phone={phone} keeps="发过的邀请都在" />
      </Screen>
    )
  }
  const me = mine.data.memberships.find((each) => each.stationId === stationId)
  return me?.role === 'head' ? <AsHead me={me} /> : <OnlyHead stationId={stationId} />
}

function AsHead({ me }: { me: Membership }) {
  const [made, setMade] = useState<MadeCode>()
  return made ? (
    <MadeCodeView made={made} onAnother={() => setMade(undefined)} />
  ) : (
    <InviteForm me={me} onMade={setMade} />
  )
}

function OnlyHead({ stationId }: { stationId: string }) {
  return (
    <Screen staff>
      <Empty
        icon="lock"
        title="邀请新人由站长来办"
        lines={['有人要加入，请跟站长说。']}
        action={{ title: '看看站长是谁', onTap: () => goBackOr(rosterUrl(stationId)) }}
      />
    </Screen>
  )
}
