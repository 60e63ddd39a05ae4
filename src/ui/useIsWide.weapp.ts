import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { WIDE_PX } from './widePx'

/** Whether the window has room for a list and what is chosen beside it: WeChat on a computer. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => Taro.getWindowInfo().windowWidth >= WIDE_PX)
  useEffect(() => {
    const measure = () => setWide(Taro.getWindowInfo().windowWidth >= WIDE_PX)
    Taro.onWindowResize(measure)
    return () => Taro.offWindowResize(measure)
  }, [])
  return isWide
}
