import { openPerson } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import { useEffect, useState } from 'react'
import { type Read, useRead } from '../../cloud/useRead'
import { callPhone } from '../../ui/callPhone'
import { phonesOf } from './phonesOf'

export interface WholeNumbers {
  /** The file with its whole numbers, once they were asked for. */
  read: Read<PersonFile>
  isOpening: boolean
  /** Shows them, which is recorded. */
  reveal: () => void
  /** Shows them, and calls the first of them. */
  callFirst: () => void
}

/** The whole numbers of a file, which are asked for by a tap alone. */
export function useWholeNumbers(asked: { stationId: string; personId: string }): WholeNumbers {
  const [isAsked, setAsked] = useState(false)
  const [isCalling, setCalling] = useState(false)
  const read = useRead(openPerson, { ...asked, reveal: true }, { enabled: isAsked })
  const [first] = read.data ? phonesOf(read.data) : []

  // The number comes after the tap.
  useEffect(() => {
    if (!isCalling || first === undefined) return
    setCalling(false)
    callPhone(first.phone)
  }, [isCalling, first])

  function reveal(): void {
    if (isAsked && read.data === undefined) read.refetch()
    setAsked(true)
  }

  return {
    read,
    isOpening: isAsked && read.data === undefined && read.isFetching,
    reveal,
    callFirst() {
      setCalling(true)
      reveal()
    },
  }
}
