import { useEffect, useState } from 'react'
import { WIDE_PX } from './widePx'

/** Whether the window has room for a list and what is chosen beside it. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => window.innerWidth >= WIDE_PX)
  useEffect(() => {
    const measure = () => setWide(window.innerWidth >= WIDE_PX)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return isWide
}
