import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { dateOf, yearAndDayText } from '@contract/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { ownFileUrl } from '../../people/links'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { actingText } from '../bindingText'

export interface FileCardProps {
  binding: OwnBinding
  /** It is what to do here. */
  main: boolean
}

/** One file that the caller may open. */
export function FileCard({ binding, main }: FileCardProps) {
  const { personId, name, as, kinship, boundAt, stationName } = binding
  return (
    <Card>
      <View className="heading">{name}</View>
      <View>{as === 'self' ? '本人' : actingText(name, kinship)}</View>
      <View className="small">{`${stationName}，${yearAndDayText(dateOf(boundAt))}绑定`}</View>
      <Button
        kind={main ? 'primary' : 'secondary'}
        icon="document"
        title="看档案"
        label={`看档案，${name}`}
        onTap={() => void Taro.navigateTo({ url: ownFileUrl(personId) })}
      />
    </Card>
  )
}
