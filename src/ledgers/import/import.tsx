import { beginImport } from '@contract/ledgers'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AtStation } from '../../shell/AtStation'
import { ImportView } from './ImportView'
import { SheetForm } from './SheetForm'

/** Bringing in a ledger: `?stationId=`, and `&importId=` of one that has begun. */
export default function ImportLedger() {
  return (
    <AtStation procedure={beginImport} keeps="档案都在">
      {({ stationId }) => <Import stationId={stationId} />}
    </AtStation>
  )
}

function Import({ stationId }: { stationId: string }) {
  const [importId, setImportId] = useState(useRouter().params.importId)
  if (importId === undefined) {
    return <SheetForm stationId={stationId} onChecked={setImportId} />
  }
  return (
    <ImportView
      stationId={stationId}
      importId={importId}
      onAnother={() => setImportId(undefined)}
    />
  )
}
