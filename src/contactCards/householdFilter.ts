import type { HouseholdQuery } from '@contract/contactCards/contactCardInputs'
import type { HouseholdList } from '@contract/contactCards/contactCardTerms'
import type { CoverageOfStation } from '@contract/contactCards/contactCardViews'
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
  const mine = { key: 'mine', title: '我负责的', count: own, where: { liaisonNo: memberNo } }
  const asStandIn = { key: 'standIn', title: '我替班的', where: { standInNo: memberNo } }
  if (role === 'liaison') return [mine, asStandIn]
  return [
    { key: 'all', title: '全站', count: coverage?.total, where: {} },
    mine,
    asStandIn,
    ...(coverage?.villages ?? []).map(({ village, total }) => ({
      key: `village:${village}`,
      title: village,
      count: total,
      where: { village },
    })),
    ...(coverage?.liaisons ?? [])
      .filter((each) => each.memberNo !== memberNo)
      .map(({ memberNo: liaisonNo, name, total }) => ({
        key: `liaison:${liaisonNo}`,
        title: `${name}负责的`,
        count: total,
        where: { liaisonNo },
      })),
  ]
}

/** What is asked for: a list, narrowed. */
export function queryOf(list: HouseholdList, filter: HouseholdFilter): HouseholdQuery {
  return { list, ...filter.where }
}
