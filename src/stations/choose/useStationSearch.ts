import type { OutputOf } from '@contract/procedure'
import { searchStations } from '@contract/stations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../cloud/call'
import type { Failure } from '../../cloud/failure'
import { useOnline } from '../../cloud/useOnline'
import { type Read, readOf } from '../../cloud/useRead'
import { useSettled } from '../../cloud/useSettled'

export interface StationSearch {
  /** What is searched, blanks at the ends cut; empty while nothing is typed. */
  words: string
  /** Not kept on the phone: each search would push out a page that can be read without a net. */
  read: Read<OutputOf<typeof searchStations>>
}

/** Searches all stations for what is typed, once typing pauses. */
export function useStationSearch(typed: string): StationSearch {
  const online = useOnline()
  const words = useSettled(typed).trim()
  const input = searchStations.input.safeParse({ text: words })
  const query = useQuery<OutputOf<typeof searchStations>, Failure>({
    queryKey: [searchStations.name, words],
    // What cannot be a place is no place's name.
    queryFn: async () => (input.success ? call(searchStations, input.data) : { stations: [] }),
    enabled: words !== '',
  })
  return { words: typed.trim() === '' ? '' : words, read: readOf(query, query.data, online) }
}
