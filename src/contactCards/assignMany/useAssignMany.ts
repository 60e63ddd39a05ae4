import { assignHouseholds } from '@contract/contactCards'
import { ASSIGNED_AT_ONCE } from '@contract/contactCards/contactCardRules'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
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
  const [chosen, setChosen] = useState(NOBODY)
  const [{ doneIds, changed }, setProgress] = useState(NOTHING)
  const left = householdIds.filter((id) => !doneIds.includes(id))
  const checked = useCheckedWrite(assignHouseholds, inputOf(left))
  const { write, issueAt } = checked

  function inputOf(ids: readonly string[]) {
    const { liaisonNo, standInNo } = chosen
    return {
      stationId,
      householdIds: ids.slice(0, ASSIGNED_AT_ONCE),
      ...(liaisonNo !== 0 && { liaisonNo }),
      ...(standInNo !== 0 && { standInNo }),
    }
  }

  async function submit(): Promise<void> {
    if (!checked.check()) return
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
    change: checked.changing((part: Partial<ChosenAssignment>) =>
      setChosen({ ...chosen, ...part }),
    ),
    issueAt,
    check: checked.check,
    submit,
    changed,
    total: householdIds.length,
    done: doneIds.length,
    isDone: householdIds.length > 0 && left.length === 0,
    startAnew: () => {
      checked.reset()
      setChosen(NOBODY)
      setProgress(NOTHING)
    },
  }
}
