import type { listHouseholds } from '@contract/contactCards'
import type { HouseholdQuery } from '@contract/contactCards/householdList'
import { isAway } from '@contract/members/memberTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { findRoster, type Roster } from '../members/public'
import type { Member } from '../shared/caller'
import { paged } from '../shared/paged'
import { Refusal } from '../shared/refusal'
import { type Context, callingMember } from '../shared/serve'
import { countHeldBy, outdatedNumbers } from './counts'
import { holderIn } from './holders'
import { householdRow } from './householdRow'
import type { CountsRecord, Standing } from './records'
import { findCounts, findHouseholds, type HouseholdFilter } from './store'

const PAGE_SIZE = 30

const STANDINGS: Record<Exclude<HouseholdQuery['list'], 'outdated'>, readonly Standing[]> = {
  all: ['without', 'refused', 'notAtHome', 'delivered'],
  without: ['without', 'refused', 'notAtHome'],
  delivered: ['delivered'],
  refused: ['refused'],
  notAtHome: ['notAtHome'],
  ended: ['ended'],
}

/** A page of a station's households: three operations, one more for the outdated and for how many there are. */
export async function households(
  { stationId, query, after }: InputOf<typeof listHouseholds>,
  context: Context,
): Promise<OutputOf<typeof listHouseholds>> {
  refuseOthers(callingMember(context), query)
  const isCounted = after === undefined && asksForHeldBy(query)
  const [roster, counts] = await Promise.all([
    findRoster(stationId),
    isCounted || query.list === 'outdated' ? findCounts(stationId) : undefined,
  ])
  const count = isCounted ? countOf(query, counts, roster) : undefined
  const told = count === undefined ? {} : { count }
  const which = conditionOf(query.list, counts, roster)
  const filter = which && { ...which, ...narrowed(query, roster, context.now) }
  if (!filter || filter.liaisonNos?.length === 0) return { households: [], ...told }
  const found = await findHouseholds(stationId, filter, after ?? 0, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ cardNo }) => cardNo)
  return {
    households: page.map((household) => householdRow(household, roster)),
    ...next,
    ...told,
  }
}

/** Whether it asks for all that one member answers for: of those a count is kept. */
function asksForHeldBy({ village, liaisonNo, standInNo }: HouseholdQuery): boolean {
  return liaisonNo !== undefined && village === undefined && standInNo === undefined
}

function countOf(
  { list, liaisonNo = 0 }: HouseholdQuery,
  counts: CountsRecord | undefined,
  roster: Roster,
): number | undefined {
  return countHeldBy(heldBy(roster, liaisonNo), list, counts, holderIn(roster))
}

/** A liaison asks for what they hold, by their own number. */
function refuseOthers({ role, memberNo }: Member, { liaisonNo, standInNo }: HouseholdQuery): void {
  if (role !== 'liaison') return
  if (liaisonNo !== memberNo && standInNo !== memberNo) throw new Refusal('NOT_ALLOWED')
}

/** What the households of a list have in common; undefined where there can be none. */
function conditionOf(
  list: HouseholdQuery['list'],
  counts: CountsRecord | undefined,
  roster: Roster,
): HouseholdFilter | undefined {
  if (list !== 'outdated') return { standings: STANDINGS[list] }
  const numbers = outdatedNumbers(counts, holderIn(roster))
  return numbers.length > 0 ? { numbers } : undefined
}

function narrowed(
  { village, liaisonNo, standInNo, liaisonAway }: HouseholdQuery,
  roster: Roster,
  now: Instant,
): HouseholdFilter {
  const ofLiaison = liaisonNo === undefined ? undefined : heldBy(roster, liaisonNo)
  return {
    village,
    liaisonNos: liaisonAway ? heldByAway(roster, now) : ofLiaison,
    standInNos: standInNo === undefined ? undefined : heldBy(roster, standInNo),
  }
}

/** What all hold who are away now; none while everybody is there. */
function heldByAway({ active }: Roster, now: Instant): readonly number[] {
  return active
    .filter(({ awayUntil }) => isAway(awayUntil, now))
    .flatMap(({ holdsFor }) => holdsFor)
}

/** What one member holds is what was given to them and to all who left to them. */
function heldBy(roster: Roster, memberNo: number): readonly number[] {
  return roster.holderOf(memberNo)?.holdsFor ?? [memberNo]
}
