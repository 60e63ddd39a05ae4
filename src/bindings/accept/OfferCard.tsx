import type { readOffer } from '@contract/bindings'
import type { OutputOf } from '@contract/procedure'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import { Card } from '../../ui/Card'
import { actingText, timeLeftText } from '../bindingText'

/** Whose file it is, as far as may be told before it is bound. */
export function OfferCard({ offer }: { offer: OutputOf<typeof readOffer> }) {
  const { personName, stationName, as, kinship, expiresAt } = offer
  const left = timeLeftText(expiresAt, useNow()) ?? '已经过期了，请再要一个'
  return (
    <Card>
      <View className="heading">{`${personName}的档案`}</View>
      <View>{as === 'self' ? '您就是本人' : actingText(personName, kinship)}</View>
      <View className="small">{`${stationName}。绑定码${left}。`}</View>
    </Card>
  )
}
