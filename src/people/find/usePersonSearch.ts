import { findPeople } from '@contract/people'
import type { PersonRow } from '@contract/people/personViews'
import { useEffect, useState } from 'react'
import { call } from '../../cloud/call'
import { from, type Pages, usePages } from '../../cloud/usePages'
import { isEnough } from './searchText'

/** How long typing pauses before it is searched, in ms. */
const PAUSE_MS = 300

export interface PersonSearch {
  /** What is searched; empty as long as too little is typed. */
  text: string
  pages: Pages<PersonRow>
}

/** Searches a station's people for what is typed, once typing pauses. */
export function usePersonSearch(stationId: string, typed: string): PersonSearch {
  const settled = useSettled(typed).trim()
  const input = findPeople.input.safeParse({ stationId, text: settled })
  const enabled = input.success && isEnough(settled)
  const pages = usePages({
    key: [findPeople.name, stationId, settled],
    ask: async (after) => {
      const found = await call(findPeople, { stationId, text: settled, ...from(after) })
      return { rows: found.people, next: found.next }
    },
    enabled,
  })
  return { text: enabled && isEnough(typed) ? settled : '', pages }
}

/** What is typed, as soon as it has stood still. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
