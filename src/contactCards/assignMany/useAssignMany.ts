import { assignHouseholds } from '@contract/contactCards'
import { ASSIGNED_AT_ONCE } from '@contract/contactCards/contactCardRules'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
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
  const [why, setWhy] = useState('')
  const [{ doneIds, changed }, setProgress] = useState(NOTHING)
  const left = householdIds.filter((id) => !doneIds.includes(id))
  const inputOf = (ids: readonly string[]) => ({
    stationId,
    householdIds: ids,
    ...named(chosen),
    why,
  })
  const { reset, changing, submitAs, ...checked } = useCheckedWrite(
    assignHouseholds,
    inputOf(left.slice(0, ASSIGNED_AT_ONCE)),
  )

  async function submit(): Promise<void> {
    let rest = left
    while (rest.length > 0) {
      const stored = rest.slice(0, ASSIGNED_AT_ONCE)
      const output = await submitAs(inputOf(stored))
      if (!output) return
      setProgress((before) => withStored(before, stored, output.changed))
      rest = rest.slice(stored.length)
    }
  }

  return {
    ...checked,
    chosen,
    change: changing((part: Partial<ChosenAssignment>) => setChosen({ ...chosen, ...part })),
    why,
    changeWhy: changing(setWhy),
    submit,
    changed,
    total: householdIds.length,
    done: doneIds.length,
    isDone: householdIds.length > 0 && left.length === 0,
    startAnew: () => {
      reset()
      setChosen(NOBODY)
      setWhy('')
      setProgress(NOTHING)
    },
  }
}

/** Whoever is chosen; a place that is left out is asked for. */
function named({ liaisonNo, standInNo }: ChosenAssignment): Partial<ChosenAssignment> {
  return { ...(liaisonNo !== 0 && { liaisonNo }), ...(standInNo !== 0 && { standInNo }) }
}

function withStored(before: Progress, stored: readonly string[], changed: number): Progress {
  return { doneIds: [...before.doneIds, ...stored], changed: before.changed + changed }
}
