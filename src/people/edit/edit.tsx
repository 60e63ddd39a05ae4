import { editPerson, openPerson } from '@contract/people'
import type { PartName } from '@contract/people/personFile'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { readPart, readPerson } from '../readPerson'
import { EditForm } from './EditForm'

/** Where a member changes one part of a file. `?stationId=&personId=&part=` */
export default function EditPart() {
  const { params } = useRouter()
  const asked = readPerson(params)
  const part = readPart(params)
  if (!asked || !part) return <OpenFrom from="work" />
  return (
    <AtStation procedure={editPerson} keeps="档案都在">
      {() => <Edit {...asked} part={part} />}
    </AtStation>
  )
}

/** What is put in place of the part must hold its whole numbers; that they were shown is recorded. */
const WITH_NUMBERS: readonly PartName[] = ['identity', 'family']

interface EditProps {
  stationId: string
  personId: string
  part: PartName
}

function Edit({ stationId, personId, part }: EditProps) {
  const reveal = WITH_NUMBERS.includes(part)
  const read = useRead(openPerson, { stationId, personId, ...(reveal && { reveal }) })
  const phone = useDutyPhone()
  if (read.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps="档案都在" />
      </Screen>
    )
  }
  return <EditForm stationId={stationId} file={read.data} part={part} read={read} />
}
