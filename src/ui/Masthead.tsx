import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Star } from './Star'
import { Tappable } from './Tappable'

export interface MastheadProps {
  /** Where: 巴川街道. */
  place: string
  /** 退役军人服务站. */
  title: string
  /** At the right: 字大些, 调字号. */
  action?: { title: string; onTap: () => void } | undefined
}

/** The station's name with its star, at the head of a tab page. */
export function Masthead({ place, title, action }: MastheadProps) {
  return (
    <View className="masthead">
      <View className="masthead-place">
        <Star />
        <View>{place}</View>
      </View>
      <View className="masthead-title" {...accessible({ role: 'heading', level: 1 })}>
        {title}
      </View>
      {action !== undefined && (
        <Tappable className="masthead-action" label={action.title} onTap={action.onTap}>
          {action.title}
        </Tappable>
      )}
    </View>
  )
}
