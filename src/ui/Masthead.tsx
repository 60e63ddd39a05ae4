import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Star } from './Star'
import { Tappable } from './Tappable'

export interface MastheadProps {
  /** Where: 巴川街道. Beside it stands the star. */
  place?: string | undefined
  /** In place of a place, where none is chosen yet: 您好. */
  greeting?: string | undefined
  /** 退役军人服务站. */
  title: string
  /** At the right: 字大些, 调字号. */
  action?: { title: string; onTap: () => void } | undefined
}

/** The station's name with its star, at the head of a tab page. */
export function Masthead({ place, greeting, title, action }: MastheadProps) {
  return (
    <View className="masthead">
      <View className="masthead-place">
        {place !== undefined && <Star />}
        <View>{place ?? greeting}</View>
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
