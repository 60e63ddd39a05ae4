import { assignHouseholds } from '@contract/contactCards'
import { ASSIGNED_AT_ONCE } from '@contract/contactCards/contactCardRules'
import { fieldIssues } from '@contract/fieldIssues'
import { useState } from 'react'
import { useWrite } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import type { ChosenAssignment } from '../assign/AssignmentFields'

const NOBODY: ChosenAssignment = { liaisonNo: 0, standInNo: 0 }

/** What has been stored so far. */
interface Progress {
  doneIds: readonly string[]
  /** Households that had others before. */
  changed: number
}

const NOTHING: Progress = { doneIds: [], changed: 0 }

export type AssigningMany = ReturnType<typeof useAssignMany>

/**
 * Gives many households to two members, a hundred in one write: what is stored stays, and after a
 * failure it goes on with the rest.
 */
export function useAssignMany(stationId: string, householdIds: readonly string[]) {
  const write = useWrite(assignHouseholds)
  const [chosen, setChosen] = useState(NOBODY)
  const [isTried, setTried] = useState(false)
  const [{ doneIds, changed }, setProgress] = useState(NOTHING)
  const left = householdIds.filter((id) => !doneIds.includes(id))
  const issues = isTried ? fieldIssues(assignHouseholds.input, inputOf(left)) : []

  function inputOf(ids: readonly string[]) {
    const { liaisonNo, standInNo } = chosen
    return {
      stationId,
      householdIds: ids.slice(0, ASSIGNED_AT_ONCE),
      ...(liaisonNo !== 0 && { liaisonNo }),
      ...(standInNo !== 0 && { standInNo }),
    }
  }

  async function assign(): Promise<void> {
    setTried(true)
    const wrong = fieldIssues(assignHouseholds.input, inputOf(left))[0]
    if (wrong) return scrollToField(wrong.path)
    let rest = left
    while (rest.length > 0) {
      const input = assignHouseholds.input.parse(inputOf(rest))
      const output = await write.submit(input)
      if (!output) return scrollToField('refusal')
      const stored = input.householdIds
      setProgress((before) => ({
        doneIds: [...before.doneIds, ...stored],
        changed: before.changed + output.changed,
      }))
      rest = rest.slice(stored.length)
    }
  }

  return {
    write,
    chosen,
    change: (part: Partial<ChosenAssignment>) => {
      write.reset()
      setChosen({ ...chosen, ...part })
    },
    errorAt: (path: string) => issues.find((issue) => issue.path === path)?.message,
    assign,
    changed,
    total: householdIds.length,
    done: doneIds.length,
    isDone: householdIds.length > 0 && left.length === 0,
    startAnew: () => {
      write.reset()
      setChosen(NOBODY)
      setTried(false)
      setProgress(NOTHING)
    },
  }
}
