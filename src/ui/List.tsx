import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'

export interface ListProps {
  /** What the list is, for whoever listens. */
  label?: string | undefined
  children: ReactNode
}

/** Cells, check rows or phone cells in one card, with lines between them. */
export function List({ label, children }: ListProps) {
  return (
    <View className="list" {...accessible({ role: 'group', label })}>
      {children}
    </View>
  )
}
