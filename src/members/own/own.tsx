import { editOwnMembership } from '@contract/members'
import type { Membership } from '@contract/members/membership'
import { Unopened } from '../../cloud/Unopened'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { useRoster } from '../useRoster'
import { OwnCardForm } from './OwnCardForm'

/** What the public card says of oneself, and whether one is there. `?stationId=` */
export default function OwnCardPage() {
  return (
    <AtStation procedure={editOwnMembership} keeps="存过的都在">
      {(me) => <OwnCard me={me} />}
    </AtStation>
  )
}

function OwnCard({ me }: { me: Membership }) {
  const { stationId } = me
  const read = useRoster(stationId)
  const phone = useDutyPhone()
  const members = read.data?.members
  const member = members?.find(({ memberNo }) => memberNo === me.memberNo)
  if (members && member) {
    return <OwnCardForm stationId={stationId} member={member} read={read} />
  }
  return (
    <Screen staff>
      <Unopened
        read={members ? { ...read, state: 'loading' } : read}
        phone={phone}
        keeps="存过的都在"
      />
    </Screen>
  )
}
