import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

export interface RowProps {
  title: string
  note?: string | undefined
  icon?: IconName | undefined
  /** At the right; from 特大 below. */
  side?: ReactNode
  /** At the right at every size: chevron, ring, button. */
  end?: ReactNode
}

/** How icon, title, note and what stands at the right share a line, and how they part when large. */
export function Row({ title, note, icon, side, end }: RowProps) {
  return (
    <View className="row">
      {icon !== undefined && (
        <View className="row-icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="row-title">{title}</View>
      {note !== undefined && <View className="row-note">{note}</View>}
      {side !== undefined && <View className="row-side">{side}</View>}
      {end !== undefined && <View className="row-end">{end}</View>}
    </View>
  )
}
