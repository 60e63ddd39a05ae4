import { findPeople } from '@contract/people'
import type { PersonRow } from '@contract/people/personViews'
import { call } from '../../cloud/call'
import { from, type Pages, usePages } from '../../cloud/usePages'
import { useSettled } from '../../cloud/useSettled'
import { isEnough } from './searchText'

export interface FoundPerson extends PersonRow {
  /** Nobody's name is written as it was typed; this one's sounds so. */
  soundsAlike: boolean
}

export interface PersonSearch {
  /** What is searched; empty as long as too little is typed. */
  text: string
  pages: Pages<FoundPerson>
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
      const { soundsAlike = false, next } = found
      return { rows: found.people.map((row) => ({ ...row, soundsAlike })), next }
    },
    enabled,
  })
  return { text: enabled && isEnough(typed) ? settled : '', pages }
}
