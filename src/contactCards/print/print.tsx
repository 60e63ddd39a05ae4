import { cardSheet } from '@contract/contactCards'
import type { Membership } from '@contract/members/membership'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AtStation } from '../../shell/AtStation'
import { ChooseCards } from './ChooseCards'
import { PrintPreview } from './PrintPreview'
import './print.css'

/** Cards on paper. `?stationId=`, and `&householdIds=` with dots between, or they are chosen here. */
export default function Print() {
  const named = useRouter().params.householdIds?.split('.') ?? []
  return (
    <AtStation procedure={cardSheet} keeps="登记过的都在">
      {(post) => <Cards post={post} named={named} />}
    </AtStation>
  )
}

function Cards({ post, named }: { post: Membership; named: readonly string[] }) {
  const [chosen, setChosen] = useState<readonly string[]>(named)
  return chosen.length === 0 ? (
    <ChooseCards post={post} onChosen={setChosen} />
  ) : (
    <PrintPreview
      stationId={post.stationId}
      householdIds={chosen}
      onOthers={named.length === 0 ? () => setChosen([]) : undefined}
    />
  )
}
