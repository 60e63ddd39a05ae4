import type { HouseholdList } from '@contract/contactCards/contactCardTerms'
import type { CoverageOfStation } from '@contract/contactCards/contactCardViews'
import type { HouseholdQuery } from '@contract/contactCards/householdList'
import type { Membership } from '@contract/members/membership'

/** Some of a station's households. */
export interface HouseholdFilter {
  key: string
  /** 演示村, 王秀兰负责的 */
  title: string
  /** Undefined where it is not known. */
  count?: number | undefined
  where: Omit<HouseholdQuery, 'list'>
}

/**
 * What a list can be narrowed to, what is asked for most often first. A liaison sees what they hold.
 * @param coverage undefined while it is not known, and for liaisons
 */
export function filtersFor(
  { role, memberNo }: Pick<Membership, 'role' | 'memberNo'>,
  coverage: Pick<CoverageOfStation, 'total' | 'villages' | 'liaisons'> | undefined,
): [HouseholdFilter, ...HouseholdFilter[]] {
  const own = coverage?.liaisons?.find((each) => each.memberNo === memberNo)?.total
  const mine = {
    key: liaisonKey(memberNo),
    title: '我负责的',
    count: own,
    where: { liaisonNo: memberNo },
  }
  const asStandIn = { key: STAND_IN_KEY, title: '我替班的', where: { standInNo: memberNo } }
  const today = {
    key: STAND_IN_TODAY_KEY,
    title: '今天归我替班的',
    where: { standInNo: memberNo, liaisonAway: true as const },
  }
  if (role === 'liaison') return [mine, asStandIn, today]
  return [
    { key: 'all', title: '全站', count: coverage?.total, where: {} },
    mine,
    asStandIn,
    today,
    ...(coverage?.villages ?? []).map(({ village, total }) => ({
      key: villageKey(village),
      title: village,
      count: total,
      where: { village },
    })),
    ...(coverage?.liaisons ?? [])
      .filter((each) => each.memberNo !== memberNo)
      .map(({ memberNo: liaisonNo, name, total }) => ({
        key: liaisonKey(liaisonNo),
        title: `${name}负责的`,
        count: total,
        where: { liaisonNo },
      })),
  ]
}

/** Names those that the member who asks stands in for. */
export const STAND_IN_KEY = 'standIn'

/** Names those of them whose liaison is away now. */
export const STAND_IN_TODAY_KEY = 'standInToday'

/** Names the households of a village, in an address too. */
export function villageKey(village: string): string {
  return `village:${village}`
}

/** Names those that a member answers for. */
export function liaisonKey(memberNo: number): string {
  return `liaison:${memberNo}`
}

/** Names those that a member looks after alone, as liaison and as stand-in. */
export function aloneKey(memberNo: number): string {
  return `alone:${memberNo}`
}

/**
 * The filter of a key, the first where it names none. One that an address names is there before the
 * coverage is known, so that no other households are asked for meanwhile.
 */
export function filterOf(
  key: string | undefined,
  filters: readonly [HouseholdFilter, ...HouseholdFilter[]],
): HouseholdFilter {
  const [kind, value] = key?.split(':') ?? []
  const known = filters.find((each) => each.key === key)
  if (known || key === undefined || value === undefined) return known ?? filters[0]
  if (kind === 'village') return { key, title: value, where: { village: value } }
  const liaisonNo = Number(value)
  if (!Number.isInteger(liaisonNo)) return filters[0]
  if (kind === 'alone') {
    return { key, title: '只有一个人管的', where: { liaisonNo, standInNo: liaisonNo } }
  }
  if (kind !== 'liaison') return filters[0]
  return { key, title: '这位联络员负责的', where: { liaisonNo } }
}

/** The key in an address: not every platform decodes what it hands over. */
export function keyIn(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  try {
    return decodeURIComponent(address)
  } catch {
    return undefined
  }
}

/** What is asked for: a list, narrowed. */
export function queryOf(list: HouseholdList, filter: HouseholdFilter): HouseholdQuery {
  return { list, ...filter.where }
}
