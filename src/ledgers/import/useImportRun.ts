import { continueImport } from '@contract/ledgers'
import type { LedgerImport } from '@contract/ledgers/ledgerViews'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../cloud/failure'
import { useWrite } from '../../cloud/useWrite'

export interface ImportRun {
  /** As it stood after the last rows that were written from here. */
  latest: LedgerImport | undefined
  isRunning: boolean
  /** Why it goes no further for now; what is written is written. */
  failure: Failure | undefined
  start: () => void
  /** No further rows are asked for; resolves when those under way are done. */
  halt: () => Promise<void>
  /** Stopped for good: what the page reads says so from now on. */
  forget: () => void
}

/**
 * Has rows written, call after call, until all are. An import that was left half done goes on by
 * itself as soon as its page is opened, and ends with the page.
 * @param read the import as the page read it; undefined as long as it has not
 */
export function useImportRun(stationId: string, read: LedgerImport | undefined): ImportRun {
  const { submit, error, reset } = useWrite(continueImport)
  const [latest, setLatest] = useState<LedgerImport>()
  const [isRunning, setRunning] = useState(false)
  const wanted = useRef(false)
  const underWay = useRef<Promise<void>>(undefined)
  const importId = read?.importId
  const send = useRef(submit)
  send.current = submit

  const run = useCallback(async (): Promise<void> => {
    if (importId === undefined) return
    setRunning(true)
    while (wanted.current) {
      const next = await send.current({ stationId, importId })
      // Without an answer, what the page reads anew is nearer to the truth.
      setLatest(next)
      if (next?.state !== 'running') wanted.current = false
    }
    setRunning(false)
  }, [stationId, importId])

  const start = useCallback(() => {
    if (wanted.current) return
    wanted.current = true
    underWay.current = run()
  }, [run])

  const isHalfDone = read?.state === 'running'
  const hasStarted = useRef(false)
  useEffect(() => {
    if (!isHalfDone || hasStarted.current) return
    hasStarted.current = true
    start()
  }, [isHalfDone, start])
  useEffect(
    () => () => {
      wanted.current = false
    },
    [],
  )

  return {
    latest,
    isRunning,
    failure: error,
    start: () => {
      hasStarted.current = true
      reset()
      start()
    },
    halt: async () => {
      wanted.current = false
      await underWay.current
    },
    forget: () => setLatest(undefined),
  }
}
