import type { ComparedFile } from '@contract/people/comparedFiles'
import Taro from '@tarojs/taro'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { carePlanUrl } from '../links'

export interface TwoPlansProps {
  stationId: string
  /** The file that stays, and the one that goes into it. */
  keep: ComparedFile
  other: ComparedFile
}

/** Whether each of two files has a care plan that is open, so that they cannot be made one yet. */
export function haveTwoPlans({ keep, other }: Pick<TwoPlansProps, 'keep' | 'other'>): boolean {
  return keep.carePlanId !== undefined && other.carePlanId !== undefined
}

/** Says that one of two care plans is closed first, and leads to both; nothing where there are not two. */
export function TwoPlans({ stationId, keep, other }: TwoPlansProps) {
  if (!haveTwoPlans({ keep, other })) return null
  const plans = [
    { ...other, note: '并进来的那一份，先结束它' },
    { ...keep, note: '留下的这一份' },
  ]
  return (
    <>
      <Notice
        tone="amber"
        title="两份都有在做的一人一策"
        note="先把并进来的那一份结束，要接着做的写进留下的这一份，再来合并。"
      />
      <List label="在做的一人一策">
        {plans.map(({ personId, name, carePlanId, note }) => (
          <Cell
            key={personId}
            icon="heart"
            title={`${name}的一人一策`}
            note={note}
            onTap={() => void Taro.navigateTo({ url: carePlanUrl(stationId, carePlanId ?? '') })}
          />
        ))}
      </List>
    </>
  )
}
