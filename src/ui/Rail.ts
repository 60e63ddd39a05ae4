import { createContext } from 'react'
import type { TabBarProps } from './TabBar'

/**
 * The tabs that a page of the staff on a wide screen has at its left, as the tab pages do; undefined where there
 * are none.
 */
export const Rail = createContext<TabBarProps | undefined>(undefined)
