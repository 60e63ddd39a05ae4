import type { DeskCounts, DeskRow } from '@contract/appointments/appointmentShapes'
import { deskDay } from '@contract/appointments/tabProcedures'
import type { OutputOf } from '@contract/procedure'
import type { DateText } from '@contract/time'
import { useEffect } from 'react'
import { call } from '../cloud/call'
import { from, usePages } from '../cloud/usePages'
import type { Read } from '../cloud/useRead'
import { useShown } from '../cloud/useShown'

/** How often a desk that is looked at asks what its colleagues have done, in ms. */
const EVERY_MS = 30_000

type Page = OutputOf<typeof deskDay>

/** What is loaded of a day. */
export interface DeskPages {
  counts: DeskCounts
  /** By time. */
  rows: DeskRow[]
  /** The station has closed on the day, and why. */
  closedBecause: string | undefined
}

export interface DeskDay extends Read<DeskPages> {
  /** Loads the rows after these; undefined where there are none. */
  loadMore: (() => void) | undefined
  isLoadingMore: boolean
}

/** A station's day, page by page, renewed while it is looked at. */
export function useDeskDay(stationId: string, date: DateText): DeskDay {
  const isShown = useShown()
  // Of each page the whole: the first has the counts.
  const { read, more, isFetchingMore } = usePages<Page>({
    key: [deskDay.name, stationId, date],
    ask: async (after) => {
      const page = await call(deskDay, { stationId, date, ...from(after) })
      return { rows: [page], next: page.next }
    },
    ...(isShown && { everyMs: EVERY_MS }),
  })
  const data = dayOf(read.data ?? [])
  // Who came early to a late appointment, or without one, stands on a later page.
  const isEnough = data === undefined || hasAllWaiting(data)
  useEffect(() => {
    if (!isEnough && !read.isFetching && read.error === undefined) more?.()
  }, [isEnough, read.isFetching, read.error, more])
  return { ...read, data, loadMore: more, isLoadingMore: isFetchingMore }
}

function dayOf(pages: readonly Page[]): DeskPages | undefined {
  const [first] = pages
  if (!first) return undefined
  const { counts, closedBecause } = first
  return { counts, closedBecause, rows: pages.flatMap(({ rows }) => rows) }
}

function hasAllWaiting({ counts, rows }: DeskPages): boolean {
  return rows.filter(({ status }) => status === 'checkedIn').length >= counts.waiting
}
