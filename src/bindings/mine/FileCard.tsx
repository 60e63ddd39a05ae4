import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { dateOf, yearAndDayText } from '@contract/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ownFileUrl } from '../../people/links'
import { Card } from '../../ui/Card'
import { actingText } from '../bindingText'
import { EndOwnSheet } from './EndOwnSheet'

/** One file that the caller may open, and no longer opening it. */
export function FileCard({ binding }: { binding: OwnBinding }) {
  const { personId, name, as, kinship, boundAt, stationName } = binding
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Card
        actions={[
          {
            title: '看档案',
            icon: 'document',
            label: `看档案，${name}`,
            onTap: () => void Taro.navigateTo({ url: ownFileUrl(personId) }),
          },
          { title: '解除绑定', label: `解除绑定，${name}`, onTap: () => setAsks(true) },
        ]}
      >
        <View className="heading">{name}</View>
        <View>{as === 'self' ? '本人' : actingText(kinship)}</View>
        <View className="small">{`${stationName}，${yearAndDayText(dateOf(boundAt))}绑定`}</View>
      </Card>
      {asks && <EndOwnSheet binding={binding} onClose={() => setAsks(false)} />}
    </>
  )
}
