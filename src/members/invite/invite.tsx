import { inviteMember } from '@contract/members'
import type { Membership } from '@contract/members/membership'
import { useState } from 'react'
import { AtStation } from '../../shell/AtStation'
import { InviteForm } from './InviteForm'
import { type MadeCode, MadeCodeView } from './MadeCodeView'

/** Where a head invites, and says yes or no to who accepted. `?stationId=` */
export default function InvitePage() {
  return (
    <AtStation procedure={inviteMember} keeps="发过的邀请都在">
      {(me) => <AsHead me={me} />}
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
