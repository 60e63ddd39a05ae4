import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Button, type ButtonProps } from './Button'
import { Icon, type IconName } from './Icon'

export interface EmptyProps {
  icon: IconName
  title: string
  /** What belongs here; each line stands on its own. */
  lines?: readonly string[] | undefined
  /** Starts it. Left out where the ActionBar does. */
  action?: ButtonProps | undefined
}

/** Nothing here yet: what belongs here and how it starts. */
export function Empty({ icon, title, lines = [], action }: EmptyProps) {
  return (
    <View className="empty">
      <View className="empty-icon">
        <Icon name={icon} size="big" />
      </View>
      <View className="title" {...accessible({ role: 'heading', level: 1 })}>
        {title}
      </View>
      <View className="empty-lines">
        {lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      {action && <Button kind="primary" {...action} />}
    </View>
  )
}
