import { fieldIssues } from '@contract/fieldIssues'
import { goAway } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import type { Instant } from '@contract/time'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { useNow } from '../../cloud/useNow'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import { type ReturnChoice, untilOf } from '../awayTimes'

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
  hand: () => Promise<boolean>
}

/** Until when somebody is away, what is wrong with it, and handing it in. */
export function useGoingAway(stationId: string, { memberNo }: Colleague): GoingAway {
  const now = useNow()
  const write = useWrite(goAway)
  const [going, setGoing] = useState<Going>({ choice: undefined, standInNo: undefined, note: '' })
  const [isTried, setTried] = useState(false)
  const { choice, standInNo, note } = going
  const until = untilOf(choice, now)
  const input = {
    stationId,
    memberNo,
    until,
    ...(standInNo !== undefined && { standInNo }),
    ...(note.trim() !== '' && { note: note.trim() }),
  }
  const found = isTried ? fieldIssues(goAway.input, input) : []
  const refused = write.error instanceof Refused ? write.error.issues : []

  function change(part: Partial<Going>): void {
    write.reset()
    setTried(false)
    setGoing({ ...going, ...part })
  }

  async function hand(): Promise<boolean> {
    setTried(true)
    const [wrong] = fieldIssues(goAway.input, input)
    if (wrong) {
      scrollToField(wrong.path)
      return false
    }
    const output = await write.submit(goAway.input.parse(input))
    if (!output) scrollToField('refusal')
    return output !== undefined
  }

  function issueAt(path: string): string | undefined {
    if (path === 'until' && isTried && until === undefined) return missingText(choice)
    return [...found, ...refused].find((issue) => issue.path === path)?.message
  }

  return { ...going, until, change, write, issueAt, hand }
}

function missingText(choice: ReturnChoice | undefined): string {
  return choice?.kind === 'hour' ? '请填几点回来，例如 1530。' : '请选什么时候回来。'
}
