import { View } from '@tarojs/components'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'

export interface BadgeProps {
  title: string
  icon: IconName
  tone?: 'good' | 'plain' | 'amber' | undefined
}

/** A state in one word, with its icon. */
export function Badge({ title, icon, tone = 'plain' }: BadgeProps) {
  return (
    <View className={classes('badge', `badge-${tone}`)}>
      <Icon name={icon} size="small" />
      <View>{title}</View>
    </View>
  )
}
