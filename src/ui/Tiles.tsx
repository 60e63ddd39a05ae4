import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'

export interface TilesProps {
  /** Gives the first of two about two thirds of the line. */
  wideFirst?: boolean | undefined
  children: ReactNode
}

/** Tiles or buttons two by two; from 特大 one under the other. */
export function Tiles({ wideFirst, children }: TilesProps) {
  return <View className={classes('tiles', wideFirst && 'tiles-wide-first')}>{children}</View>
}
