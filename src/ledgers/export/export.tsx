import { AtStation } from '../../members/AtStation'
import { ExportForm } from './ExportForm'

/** Taking out a ledger as a sheet. `?stationId=` */
export default function ExportLedger() {
  return (
    <AtStation keeps="档案都在">
      {({ stationId, role }) => <ExportForm stationId={stationId} isHead={role === 'head'} />}
    </AtStation>
  )
}
