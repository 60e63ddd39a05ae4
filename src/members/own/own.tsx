import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { FromWork } from '../FromWork'
import { useMembership } from '../useMembership'
import { useRoster } from '../useRoster'
import { OwnCardForm } from './OwnCardForm'

/** What the public card says of oneself, and whether one is there. `?stationId=` */
export default function OwnCardPage() {
  const { stationId } = useRouter().params
  return stationId === undefined ? <FromWork /> : <OwnCard stationId={stationId} />
}

function OwnCard({ stationId }: { stationId: string }) {
  const read = useRoster(stationId)
  const phone = useDutyPhone()
  const me = useMembership(stationId)
  const members = read.data?.members
  const member = members?.find(({ memberNo }) => memberNo === me?.memberNo)
  if (members && member) {
    return <OwnCardForm stationId={stationId} member={member} members={members} read={read} />
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
