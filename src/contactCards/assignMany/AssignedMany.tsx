import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRoster } from '../../members/useRoster'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { Success } from '../../ui/Success'
import { cardsUrl } from '../links'
import type { AssigningMany } from './useAssignMany'

export interface AssignedManyProps {
  stationId: string
  many: AssigningMany
  onAgain: () => void
}

/** What was changed, and what follows: cards in people's hands that name the former. */
export function AssignedMany({ stationId, many, onAgain }: AssignedManyProps) {
  const { data: roster } = useRoster(stationId)
  const { total, changed, chosen } = many
  const same = total - changed
  const nameOf = (memberNo: number) =>
    roster?.members.find((member) => member.memberNo === memberNo)?.name
  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: '看要换的卡',
            onTap: () => void Taro.redirectTo({ url: cardsUrl(stationId, { list: 'outdated' }) }),
          }}
        />
      }
    >
      <Success title={changed > 0 ? `已换好${changed}户` : '本来就是他们'} />
      <Card>
        <View className="strong">{`联络员${nameOf(chosen.liaisonNo) ?? ''}`}</View>
        <View className="strong">{`替班人${nameOf(chosen.standInNo) ?? ''}`}</View>
        {changed > 0 && same > 0 && <View>{`另外${same}户本来就是他们，没有动。`}</View>}
        <View className="small">手里已经有卡的住户，卡上还是原来的人，要换新卡。</View>
      </Card>
      <Button title="再换别的住户" onTap={onAgain} />
    </Screen>
  )
}
