import { comparePeople, mergePeople } from '@contract/people'
import type { ComparedFiles } from '@contract/people/comparedFiles'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'
import { personFileUrl } from '../links'
import { readPerson } from '../readPerson'
import { isFuller } from './comparison'
import { MergeForm } from './MergeForm'

/** Puts two files side by side and makes them one. `?stationId=&keep=&merge=` */
export default function MergePeople() {
  const { stationId, keep, merge } = useRouter().params
  const kept = readPerson({ stationId, personId: keep })
  const other = readPerson({ stationId, personId: merge })
  if (!kept || !other) return <OpenFrom from="work" />
  return (
    <AtStation procedure={mergePeople} keeps="档案都在">
      {({ stationId: at }) => <Two stationId={at} first={kept.personId} second={other.personId} />}
    </AtStation>
  )
}

interface TwoProps {
  stationId: string
  first: string
  second: string
}

function Two({ stationId, first, second }: TwoProps) {
  const phone = useDutyPhone()
  const read = useRead(comparePeople, { stationId, personId: first, otherId: second })
  if (read.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps="档案都在" />
      </Screen>
    )
  }
  const [one, another] = read.data.files
  // A file that went into another opens as that other one.
  if (one.personId === another.personId) {
    return <AlreadyOne stationId={stationId} personId={one.personId} />
  }
  return <Sides stationId={stationId} compared={read.data} />
}

interface SidesProps {
  stationId: string
  compared: ComparedFiles
}

/** The fuller of the two is proposed to stay; what is changed meanwhile does not turn that round. */
function Sides({ stationId, compared: { files, ...shared } }: SidesProps) {
  const [one, another] = files
  const [swapped, setSwapped] = useState(() => isFuller(another, one))
  const [keep, other] = swapped ? [another, one] : [one, another]
  return (
    <MergeForm
      key={keep.personId}
      stationId={stationId}
      files={{ keep, other, ...shared }}
      onSwap={() => setSwapped(!swapped)}
    />
  )
}

/** The way back stands in the file: opening it is recorded, and is not done here for whoever only merged. */
function AlreadyOne({ stationId, personId }: { stationId: string; personId: string }) {
  return (
    <Screen staff>
      <Empty
        icon="check"
        title="已经是一份了"
        lines={['并错了，打开这份档案，往下找到“撤回合并”，两份都回来。']}
        action={{
          title: '看这份档案',
          onTap: () => void Taro.redirectTo({ url: personFileUrl(stationId, personId) }),
        }}
      />
    </Screen>
  )
}
