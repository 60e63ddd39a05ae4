import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/** 1 标准, 2 大, 3 特大, 4 最大. */
export type TextSize = 1 | 2 | 3 | 4

export const TEXT_SIZES: readonly { size: TextSize; title: string }[] = [
  { size: 1, title: '标准' },
  { size: 2, title: '大' },
  { size: 3, title: '特大' },
  { size: 4, title: '最大' },
]

const STORAGE_KEY = 'textSize'
const listeners = new Set<() => void>()
let current: TextSize | undefined

/** The size in force: the person's own choice, else the one that is set in WeChat. */
export function getTextSize(): TextSize {
  current ??= chosenBefore() ?? sizeSetInWeChat()
  return current
}

/** Chooses a size for all pages at once and keeps it on this phone. */
export function setTextSize(size: TextSize): void {
  current = size
  Taro.setStorageSync(STORAGE_KEY, size)
  tellListeners()
}

/**
 * From now on what is chosen in one tab of a browser holds in its other tabs too: they share what is stored. The
 * app begins so.
 */
export function followOtherTabs(): void {
  if (process.env.TARO_ENV === 'weapp') return
  window.addEventListener('storage', ({ key }) => {
    if (key !== STORAGE_KEY) return
    current = chosenBefore() ?? current
    tellListeners()
  })
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}

/** Calls `listener` after each change; returns the function that stops it. */
function subscribeTextSize(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The size in force; the component is drawn again when it changes. */
export function useTextSize(): TextSize {
  return useSyncExternalStore(subscribeTextSize, getTextSize, getTextSize)
}

/** From 特大 on, grids become one column and side notes go below. */
export function useLargeText(): boolean {
  return useTextSize() >= 3
}

function chosenBefore(): TextSize | undefined {
  const stored: unknown = Taro.getStorageSync(STORAGE_KEY)
  return TEXT_SIZES.find(({ size }) => size === stored)?.size
}

/** WeChat's setting is the px of its own text: 16 or 17 as delivered, 23 to 26 at most. */
function sizeSetInWeChat(): TextSize {
  if (process.env.TARO_ENV !== 'weapp') return 1
  // Missing from Taro's typings; base libraries before 2.20.1 lack the call itself.
  const taro = Taro as { getAppBaseInfo?: () => { fontSizeSetting?: number } }
  const px = taro.getAppBaseInfo?.().fontSizeSetting ?? 17
  if (px <= 17) return 1
  if (px <= 20) return 2
  return px <= 23 ? 3 : 4
}
