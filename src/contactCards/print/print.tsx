import { cardSheet } from '@contract/contactCards'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AtStation } from '../../shell/AtStation'
import { ChooseCards, type ChooseCardsProps } from './ChooseCards'
import { PrintPreview } from './PrintPreview'
import './print.css'

/**
 * Cards on paper. `?stationId=`, and `&householdIds=` with dots between, or they are chosen here: of those who
 * have none yet, with `&list=delivered` of those who have one.
 */
export default function Print() {
  const { householdIds, list } = useRouter().params
  const named = householdIds?.split('.') ?? []
  const of = list === 'delivered' ? 'delivered' : 'without'
  return (
    <AtStation procedure={cardSheet} keeps="登记过的都在">
      {(post) => <Cards post={post} named={named} list={of} />}
    </AtStation>
  )
}

interface CardsProps extends Pick<ChooseCardsProps, 'post' | 'list'> {
  named: readonly string[]
}

function Cards({ post, named, list }: CardsProps) {
  const [chosen, setChosen] = useState<readonly string[]>(named)
  return chosen.length === 0 ? (
    <ChooseCards post={post} list={list} onChosen={setChosen} />
  ) : (
    <PrintPreview
      stationId={post.stationId}
      householdIds={chosen}
      onOthers={named.length === 0 ? () => setChosen([]) : undefined}
    />
  )
}
