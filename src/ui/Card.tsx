import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Tappable } from './Tappable'

export interface CardAction {
  title: string
  icon?: IconName | undefined
  onTap: () => void
  /** Read aloud instead of the title, where several cards say the same. */
  label?: string | undefined
}

export interface CardProps {
  children: ReactNode
  /** Text actions at the foot, two at most. */
  actions?: readonly [] | readonly [CardAction] | readonly [CardAction, CardAction] | undefined
}

/** Groups all that belongs to one thing. */
export function Card({ children, actions = [] }: CardProps) {
  return (
    <View className="card">
      <View className="card-body">{children}</View>
      {actions.length > 0 && (
        <View className="card-foot">
          {actions.map(({ title, icon, onTap, label }) => (
            <Tappable key={title} className="card-action" label={label ?? title} onTap={onTap}>
              {icon !== undefined && <Icon name={icon} />}
              <View>{title}</View>
            </Tappable>
          ))}
        </View>
      )}
    </View>
  )
}
