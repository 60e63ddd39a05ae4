import { goAway } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import type { Instant } from '@contract/time'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { useNow } from '../../cloud/useNow'
import type { Write } from '../../cloud/useWrite'
import { type ReturnChoice, untilOf } from '../awayTimes'

/** The parts of the form that can be put in sight, from the top down. */
const ORDER = ['until', 'standInNo', 'note']

/** What is chosen and typed. */
interface Going {
  choice: ReturnChoice | undefined
  /** For this time; undefined is the regular stand-in. */
  standInNo: number | undefined
  note: string
}

export interface GoingAway extends Going {
  /** The moment that is chosen. */
  until: Instant | undefined
  /** Any change takes a refusal away. */
  change: (part: Partial<Going>) => void
  write: Write<typeof goAway>
  issueAt: (path: 'until' | 'standInNo' | 'note') => string | undefined
  /** Whether it was handed in. */
  submit: () => Promise<boolean>
}

/** Until when somebody is away, what is wrong with it, and handing it in. */
export function useGoingAway(stationId: string, { memberNo }: Colleague): GoingAway {
  const now = useNow()
  const [going, setGoing] = useState<Going>({ choice: undefined, standInNo: undefined, note: '' })
  const { choice, standInNo, note } = going
  const until = untilOf(choice, now)
  const input = {
    stationId,
    memberNo,
    until,
    ...(standInNo !== undefined && { standInNo }),
    ...(note.trim() !== '' && { note: note.trim() }),
  }
  const checked = useCheckedWrite(goAway, input, { order: ORDER })

  function change(part: Partial<Going>): void {
    checked.reset()
    setGoing({ ...going, ...part })
  }

  const submit = async () => (await checked.submit()) !== undefined
  return { ...going, until, change, write: checked.write, issueAt: checked.issueAt, submit }
}
