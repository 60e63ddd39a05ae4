import { useEffect, useState } from 'react'

/** How long typing pauses before it is looked for, in ms. */
const PAUSE_MS = 300

/** What is typed, as soon as it has stood still. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
