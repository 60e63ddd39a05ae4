import { openPerson } from '@contract/people'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaleNotice } from '../../cloud/ReadView'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { FromWork } from '../../members/FromWork'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { readPerson } from '../readPerson'
import { ConfirmBar } from './ConfirmBar'
import { FileHead } from './FileHead'
import { FileParts } from './FileParts'
import { FileTrail } from './FileTrail'

/** One person's file, as a member of the station sees it. `?stationId=&personId=` */
export default function PersonFilePage() {
  const asked = readPerson(useRouter().params)
  return asked === undefined ? <FromWork /> : <OneFile {...asked} />
}

function OneFile({ stationId, personId }: { stationId: string; personId: string }) {
  const [reveal, setReveal] = useState(false)
  const dutyPhone = useDutyPhone()
  const masked = useRead(openPerson, { stationId, personId })
  const whole = useRead(openPerson, { stationId, personId, reveal: true }, { enabled: reveal })
  // Until the whole numbers come, what was there stays.
  const read = whole.data ? whole : masked
  if (read.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} phone={dutyPhone} keeps="档案都在" />
      </Screen>
    )
  }
  const file = read.data
  const mayEdit = file.edits.length > 0
  return (
    <Screen
      staff
      actionBar={mayEdit && !file.ended && <ConfirmBar stationId={stationId} file={file} />}
    >
      <StaleNotice read={read} />
      <FileHead
        stationId={stationId}
        file={file}
        isRevealed={whole.data !== undefined}
        isRevealing={reveal && whole.state === 'loading'}
        revealError={reveal ? whole.error : undefined}
        onReveal={() => (reveal ? whole.refetch() : setReveal(true))}
      />
      <FileParts stationId={stationId} file={file} />
      <FileTrail stationId={stationId} file={file} />
    </Screen>
  )
}
