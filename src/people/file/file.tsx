import { openPerson } from '@contract/people'
import { useRouter } from '@tarojs/taro'
import { StaleNotice } from '../../cloud/ReadView'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { OpenFrom } from '../../shell/OpenFrom'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { readPerson } from '../readPerson'
import { CallBar } from './CallBar'
import { CameCell } from './CameCell'
import { ConfirmButton } from './ConfirmButton'
import { FileHead } from './FileHead'
import { FileParts } from './FileParts'
import { FileTrail } from './FileTrail'
import { useWholeNumbers } from './useWholeNumbers'

/** One person's file, as a member of the station sees it. `?stationId=&personId=` */
export default function PersonFilePage() {
  const asked = readPerson(useRouter().params)
  return asked === undefined ? <OpenFrom from="work" /> : <OneFile {...asked} />
}

function OneFile(asked: { stationId: string; personId: string }) {
  const { stationId } = asked
  const dutyPhone = useDutyPhone()
  const masked = useRead(openPerson, asked)
  const whole = useWholeNumbers(asked)
  // Until the whole numbers come, what was there stays.
  const read = whole.read.data ? whole.read : masked
  const file = read.data
  if (file === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} phone={dutyPhone} keeps="档案都在" />
      </Screen>
    )
  }
  return (
    <Screen staff actionBar={<CallBar file={file} whole={whole} />}>
      <StaleNotice read={read} />
      <FileHead stationId={stationId} file={file} whole={whole} />
      <CameCell stationId={stationId} file={file} />
      <FileParts stationId={stationId} file={file} />
      {file.edits.length > 0 && !file.ended && <ConfirmButton stationId={stationId} file={file} />}
      <FileTrail stationId={stationId} file={file} />
    </Screen>
  )
}
