import { oneHousehold } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { useRead } from '../cloud/useRead'
import { type Fact, Facts } from '../ui/Facts'
import type { PartLine } from './partLines'

export interface PartFactsProps {
  lines: readonly PartLine[]
  /** Of a member who looks; the person is not told of the household's file. */
  stationId?: string | undefined
}

/** What is filled in of a part. */
export function PartFacts({ lines, stationId }: PartFactsProps) {
  return <Facts facts={usePartFacts(lines, stationId)} />
}

/** The lines as facts; the household by its card and who answers for it. */
export function usePartFacts(lines: readonly PartLine[], stationId: string | undefined): Fact[] {
  const householdId = lines.find(({ isHousehold }) => isHousehold)?.text
  const { data } = useRead(
    oneHousehold,
    { stationId: stationId ?? '', householdId: householdId ?? '' },
    { enabled: stationId !== undefined && householdId !== undefined },
  )
  return lines.flatMap(({ label, text, isHousehold }): Fact[] =>
    isHousehold ? householdFacts(data) : [[label, text]],
  )
}

function householdFacts(household: HouseholdDetail | undefined): Fact[] {
  if (!household) return []
  const { cardNo, householder, liaison, standIn } = household
  return [
    ['住户', `${cardNo}号卡，户主${householder}`],
    ['联络员', `${liaison.name}，替班${standIn.name}`],
  ]
}
