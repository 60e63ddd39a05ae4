import { assignHouseholds } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import type { ChosenAssignment } from './AssignmentFields'

/** Who is to answer for a household, what is wrong with the choice, and storing it. */
export function useAssignment(stationId: string, household: HouseholdDetail) {
  const before = assignmentOf(household)
  const [chosen, setChosen] = useState<ChosenAssignment>(before)
  const [why, setWhy] = useState('')
  const { liaisonNo, standInNo } = chosen
  const input = {
    stationId,
    householdIds: [household.householdId],
    liaisonNo,
    ...(standInNo !== 0 && { standInNo }),
    why,
  }
  const { write, issueAt, submit, changing } = useCheckedWrite(assignHouseholds, input)

  return {
    chosen,
    change: changing((part: Partial<ChosenAssignment>) => setChosen({ ...chosen, ...part })),
    why,
    changeWhy: changing(setWhy),
    write,
    /** Whether it was stored. */
    submit: async () => (await submit()) !== undefined,
    isChanged: liaisonNo !== before.liaisonNo || standInNo !== before.standInNo,
    issueAt,
  }
}

/** Whoever answers for both is to be relieved of one. */
function assignmentOf({ liaison, standIn }: HouseholdDetail): ChosenAssignment {
  const isAlone = standIn.memberNo === liaison.memberNo
  return { liaisonNo: liaison.memberNo, standInNo: isAlone ? 0 : standIn.memberNo }
}
