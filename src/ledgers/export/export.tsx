import { myMemberships } from '@contract/members'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { AtStation } from '../AtStation'
import { NotOfStation } from '../NotOfStation'
import { ExportForm } from './ExportForm'

/** Taking out a ledger as a sheet. `?stationId=` */
export default function ExportLedger() {
  return <AtStation>{(stationId) => <Export stationId={stationId} />}</AtStation>
}

function Export({ stationId }: { stationId: string }) {
  const read = useRead(myMemberships, {})
  const phone = useDutyPhone()
  const me = read.data?.memberships.find((each) => each.stationId === stationId)
  if (me) return <ExportForm stationId={stationId} isHead={me.role === 'head'} />
  return (
    <Screen staff>
      <ReadView read={read} phone={phone}>
        {() => <NotOfStation />}
      </ReadView>
    </Screen>
  )
}
