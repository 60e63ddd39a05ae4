import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { accessible } from './accessible'

/** What opens sooner than this, in ms, opens without a flicker. */
const APPEARS_AFTER_MS = 300

/** Stands in for what is being fetched, once it takes longer than 300 ms. */
export function Skeleton() {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), APPEARS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <View {...accessible({ role: 'status', busy: true })}>
      {shown && (
        <View className="skeleton">
          <View className="skeleton-bar skeleton-short" {...accessible({ hidden: true })} />
          <View className="skeleton-bar" {...accessible({ hidden: true })} />
          <View className="small">正在打开…</View>
        </View>
      )}
    </View>
  )
}
