import { focusManager } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { cloudNow, watchCloudTime } from './cloudTime'

const EVERY_MS = 30_000

/**
 * The present instant by the cloud's clock, in ms since 1970; draws again each 30 s, whenever the
 * page is shown, and when a reply shows that this phone's clock is wrong.
 */
export function useNow(): number {
  const [now, setNow] = useState(cloudNow)
  useDidShow(() => setNow(cloudNow()))
  useEffect(() => {
    const renew = () => setNow(cloudNow())
    const timer = setInterval(renew, EVERY_MS)
    const stops = [focusManager.subscribe(renew), watchCloudTime(renew)]
    return () => {
      clearInterval(timer)
      for (const stop of stops) stop()
    }
  }, [])
  return now
}
