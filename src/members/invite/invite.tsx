import { inviteMember } from '@contract/members'
import type { Membership } from '@contract/members/membership'
import { useState } from 'react'
import { Empty } from '../../ui/Empty'
import { goBackOr } from '../../ui/goBackOr'
import { Screen } from '../../ui/Screen'
import { AtStation } from '../AtStation'
import { rosterUrl } from '../links'
import { mayCall } from '../mayCall'
import { InviteForm } from './InviteForm'
import { type MadeCode, MadeCodeView } from './MadeCodeView'

/** Where a head invites, and says yes or no to who accepted. `?stationId=` */
export default function InvitePage() {
  return (
    <AtStation keeps="发过的邀请都在">
      {(me) =>
        mayCall(inviteMember, me.role) ? <AsHead me={me} /> : <OnlyHead stationId={me.stationId} />
      }
    </AtStation>
  )
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
