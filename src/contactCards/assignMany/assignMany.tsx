import { assignHouseholds } from '@contract/contactCards'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import type { Membership } from '@contract/members/membership'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AtStation } from '../../shell/AtStation'
import { keyIn } from '../householdFilter'
import { AssignedMany } from './AssignedMany'
import { ChooseHouseholds } from './ChooseHouseholds'
import { fromText } from './fromText'
import { ManyForm } from './ManyForm'
import { useAssignMany } from './useAssignMany'

/** Several households get another liaison and stand-in. `?stationId=`, those of a filter `&of=` */
export default function AssignMany() {
  const of = keyIn(useRouter().params.of)
  return (
    <AtStation procedure={assignHouseholds} keeps="登记过的都在">
      {(post) => <Many post={post} of={of} />}
    </AtStation>
  )
}

function Many({ post, of }: { post: Membership; of: string | undefined }) {
  const { stationId } = post
  const [filterKey, setFilterKey] = useState(of)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<readonly HouseholdRow[]>()
  const many = useAssignMany(stationId, ticked)
  if (many.isDone) {
    return (
      <AssignedMany
        stationId={stationId}
        many={many}
        onAgain={() => {
          setTicked([])
          setChosen(undefined)
          many.startAnew()
        }}
      />
    )
  }
  if (chosen) {
    return (
      <ManyForm
        stationId={stationId}
        many={many}
        from={fromText(chosen)}
        onBack={() => setChosen(undefined)}
      />
    )
  }
  return (
    <ChooseHouseholds
      post={post}
      filterKey={filterKey}
      onFilter={(key) => {
        setFilterKey(key)
        setTicked([])
      }}
      ticked={ticked}
      onTick={setTicked}
      onChosen={setChosen}
    />
  )
}
