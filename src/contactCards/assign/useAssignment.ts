import { assignHouseholds } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { fieldIssues } from '@contract/fieldIssues'
import { useState } from 'react'
import { useWrite } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import type { ChosenAssignment } from './AssignmentFields'

/** Who is to answer for a household, what is wrong with the choice, and storing it. */
export function useAssignment(stationId: string, household: HouseholdDetail) {
  const before = assignmentOf(household)
  const [chosen, setChosen] = useState<ChosenAssignment>(before)
  const [isTried, setTried] = useState(false)
  const write = useWrite(assignHouseholds)
  const { liaisonNo, standInNo } = chosen
  const input = {
    stationId,
    householdIds: [household.householdId],
    liaisonNo,
    ...(standInNo !== 0 && { standInNo }),
  }
  const issues = fieldIssues(assignHouseholds.input, input)

  function change(part: Partial<ChosenAssignment>): void {
    write.reset()
    setChosen({ ...chosen, ...part })
  }

  /** Whether it was stored. */
  async function assign(): Promise<boolean> {
    setTried(true)
    const [wrong] = issues
    const isStored = !wrong && (await write.submit(assignHouseholds.input.parse(input)))
    if (!isStored) scrollToField(wrong?.path ?? 'refusal')
    return Boolean(isStored)
  }

  return {
    chosen,
    change,
    write,
    assign,
    isChanged: liaisonNo !== before.liaisonNo || standInNo !== before.standInNo,
    errorAt: (path: string) =>
      isTried ? issues.find((issue) => issue.path === path)?.message : undefined,
  }
}

/** Whoever answers for both is to be relieved of one. */
function assignmentOf({ liaison, standIn }: HouseholdDetail): ChosenAssignment {
  const isAlone = standIn.memberNo === liaison.memberNo
  return { liaisonNo: liaison.memberNo, standInNo: isAlone ? 0 : standIn.memberNo }
}
