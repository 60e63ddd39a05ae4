import { exportLedger } from '@contract/ledgers'
import { AtStation } from '../../shell/AtStation'
import { ExportForm } from './ExportForm'

/** Taking out a ledger as a sheet. `?stationId=` */
export default function ExportLedger() {
  return (
    <AtStation procedure={exportLedger} keeps="档案都在">
      {({ stationId, role }) => <ExportForm stationId={stationId} isHead={role === 'head'} />}
    </AtStation>
  )
}
