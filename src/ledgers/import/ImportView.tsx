import { oneImport } from '@contract/ledgers'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { useTop } from '../../ui/useTop'
import { Checked } from './Checked'
import { Ended } from './Ended'
import { Running } from './Running'
import { Unchecked } from './Unchecked'
import { useImportRun } from './useImportRun'

export interface ImportViewProps {
  stationId: string
  importId: string
  /** Another sheet is to be brought in. */
  onAnother: () => void
}

/** One import as far as it has come: checked, being written, done or stopped. */
export function ImportView({ stationId, importId, onAnother }: ImportViewProps) {
  const read = useRead(oneImport, { stationId, importId })
  const phone = useDutyPhone()
  const run = useImportRun(stationId, read.data)
  const current = run.latest ?? read.data
  useTop(run.isRunning ? 'running' : (current?.state ?? 'opening'))
  if (current === undefined) {
    return (
      <Screen staff>
        <ReadView read={read} phone={phone} keeps="导入过的都在">
          {() => null}
        </ReadView>
      </Screen>
    )
  }
  const props = { stationId, current, run, onAnother }
  switch (current.state) {
    case 'begun':
      return <Unchecked onAnother={onAnother} />
    case 'checked':
      return run.isRunning ? <Running {...props} /> : <Checked {...props} />
    case 'running':
      return <Running {...props} />
    case 'done':
    case 'stopped':
      return <Ended {...props} />
  }
}
