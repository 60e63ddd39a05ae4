import { View } from '@tarojs/components'
import { accessible } from './accessible'

/** The one star, beside the station's name and nowhere else. */
export function Star() {
  return <View className="icon icon-star star" {...accessible({ hidden: true })} />
}
