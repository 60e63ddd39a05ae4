import { openPerson } from '@contract/people'
import { StaleNotice } from '../../cloud/ReadView'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { CallBar } from './CallBar'
import { CameCell } from './CameCell'
import { ConfirmButton } from './ConfirmButton'
import { FileHead } from './FileHead'
import { FileParts } from './FileParts'
import { FileTrail } from './FileTrail'
import { useWholeNumbers } from './useWholeNumbers'

/** The file on its page, or beside the list that it was opened from; that it was opened is recorded. */
export function OneFile(asked: { stationId: string; personId: string }) {
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
