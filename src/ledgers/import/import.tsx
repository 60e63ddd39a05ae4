import { beginImport } from '@contract/ledgers'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { keepInAddress } from '../../cloud/keepInAddress'
import { AtStation } from '../../shell/AtStation'
import { ImportView } from './ImportView'
import { SheetForm } from './SheetForm'

/** Bringing in a ledger: `?stationId=`, and `&importId=` of one that has begun, which a reload opens again. */
export default function ImportLedger() {
  return (
    <AtStation procedure={beginImport} keeps="档案都在">
      {({ stationId }) => <Import stationId={stationId} />}
    </AtStation>
  )
}

function Import({ stationId }: { stationId: string }) {
  const [importId, setImportId] = useState(useRouter().params.importId)

  function show(chosen: string | undefined): void {
    setImportId(chosen)
    keepInAddress('importId', chosen)
  }

  if (importId === undefined) return <SheetForm stationId={stationId} onBegun={show} />
  return <ImportView stationId={stationId} importId={importId} onAnother={() => show(undefined)} />
}
