import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/**
 * Goes back to the top when the page turns to its next part: whoever read the part before to its end
 * would otherwise begin in the middle.
 * @param part names the part that is shown
 */
export function useTop(part: string): void {
  const before = useRef(part)
  useEffect(() => {
    if (before.current === part) return
    before.current = part
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [part])
}
