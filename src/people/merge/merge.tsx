import { mergePeople, openPerson } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
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
  const one = useRead(openPerson, { stationId, personId: first })
  const another = useRead(openPerson, { stationId, personId: second })
  if (one.data === undefined || another.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={one.data ? another : one} phone={phone} keeps="档案都在" />
      </Screen>
    )
  }
  // A file that went into another opens as that other one.
  if (one.data.personId === another.data.personId) {
    return <AlreadyOne stationId={stationId} personId={one.data.personId} />
  }
  return <Sides stationId={stationId} files={[one.data, another.data]} />
}

interface SidesProps {
  stationId: string
  files: readonly [PersonFile, PersonFile]
}

/** The fuller of the two is proposed to stay; what is changed meanwhile does not turn that round. */
function Sides({ stationId, files: [one, another] }: SidesProps) {
  const [swapped, setSwapped] = useState(() => isFuller(another, one))
  const [keep, other] = swapped ? [another, one] : [one, another]
  return (
    <MergeForm
      key={keep.personId}
      stationId={stationId}
      keep={keep}
      other={other}
      onSwap={() => setSwapped(!swapped)}
    />
  )
}

function AlreadyOne({ stationId, personId }: { stationId: string; personId: string }) {
  return (
    <Screen staff>
      <Empty
        icon="check"
        title="已经是一份了"
        lines={['要分开的话，在档案里点“撤回合并”。']}
        action={{
          title: '看这份档案',
          onTap: () => void Taro.redirectTo({ url: personFileUrl(stationId, personId) }),
        }}
      />
    </Screen>
  )
}
