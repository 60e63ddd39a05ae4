import { focusManager } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

const EVERY_MS = 30_000

/** The present instant, in ms since 1970; draws again each 30 s and whenever the page is shown. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useDidShow(() => setNow(Date.now()))
  useEffect(() => {
    const renew = () => setNow(Date.now())
    const timer = setInterval(renew, EVERY_MS)
    const stopWatching = focusManager.subscribe(renew)
    return () => {
      clearInterval(timer)
      stopWatching()
    }
  }, [])
  return now
}
