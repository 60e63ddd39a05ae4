import { View } from '@tarojs/components'

/** Said at the head of a form about others: what is typed of them stands on no phone before it is handed in. */
export function NotStored() {
  return <View className="small">中途关掉，写的就没有了。</View>
}
