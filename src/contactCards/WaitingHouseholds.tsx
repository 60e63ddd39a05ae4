import type { HouseholdRow } from '@contract/contactCards/householdList'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import type { Membership } from '@contract/members/membership'
import type { InputOf, OutputOf } from '@contract/procedure'
import Taro from '@tarojs/taro'
import { ReadView } from '../cloud/ReadView'
import { useRead } from '../cloud/useRead'
import { Cell } from '../ui/Cell'
import { Heading } from '../ui/Heading'
import { List } from '../ui/List'
import { Notice } from '../ui/Notice'
import { HouseholdItem } from './HouseholdItem'
import { liaisonKey, STAND_IN_TODAY_KEY } from './householdFilter'
import { cardsUrl, householdUrl } from './links'

/** With so many it is plain where to begin; the others are one tap away. */
const SHOWN = 3

export interface WaitingHouseholdsProps {
  post: Membership
  /** The members who are away now. */
  awayNos: readonly number[]
}

/**
 * What a liaison's day begins with: whose card has not come, whose names somebody else, and who is
 * to be looked after for a colleague who is away.
 */
export function WaitingHouseholds({ post, awayNos }: WaitingHouseholdsProps) {
  const { without, outdated, today, hasNone } = useWaiting(post, awayNos)
  return (
    <ReadView read={without} keeps="登记过的都在">
      {(waiting) => (
        <>
          {hasNone && (
            <Notice
              icon="home"
              title="现在没有归您管的住户"
              note="站长或工作人员分给您了，这里就有。等着分的话，跟站长说一声。"
            />
          )}
          <Waiting post={post} without={waiting} outdated={outdated} today={today} />
          <First title="先去这几家" post={post} households={waiting.households} />
          {today && <First title="替班的这几家" post={post} households={today.households} />}
        </>
      )}
    </ReadView>
  )
}

/** Of each list one page is read; the last two only where they can say something. */
function useWaiting(post: Membership, awayNos: readonly number[]) {
  const { memberNo } = post
  const without = useHouseholdsOf(post, { list: 'without', liaisonNo: memberNo })
  const outdated = useHouseholdsOf(post, { list: 'outdated', liaisonNo: memberNo })
  const othersAway = awayNos.some((each) => each !== memberNo)
  const stoodInFor = { list: 'all', standInNo: memberNo, liaisonAway: true } as const
  const asStandIn = useHouseholdsOf(post, stoodInFor, othersAway)
  const seemsNone = [without.data, outdated.data].every(
    (page) => page !== undefined && isNone(page),
  )
  const all = useHouseholdsOf(post, { list: 'all', liaisonNo: memberNo }, seemsNone)
  return {
    without,
    outdated: outdated.data,
    today: othersAway ? asStandIn.data : undefined,
    hasNone: all.data !== undefined && isNone(all.data),
  }
}

interface WaitingProps {
  post: Membership
  without: Page
  outdated: Page | undefined
  today: Page | undefined
}

/** How many there are of each; the whole list is one tap away. */
function Waiting({ post, without, outdated, today }: WaitingProps) {
  const { stationId, memberNo } = post
  const mine = liaisonKey(memberNo)
  return (
    <List label="我的住户">
      <Cell
        icon="id-card"
        title="还没有卡的"
        side={countText(without)}
        onTap={goTo(cardsUrl(stationId, { list: 'without', of: mine }))}
      />
      {outdated && (
        <Cell
          icon="transfer"
          title="卡上的人换了"
          note={isNone(outdated) ? undefined : '请工作人员换新卡'}
          side={countText(outdated)}
          onTap={goTo(cardsUrl(stationId, { list: 'outdated', of: mine }))}
        />
      )}
      {today && !isNone(today) && (
        <Cell
          icon="people"
          title="今天归我替班的"
          note={`${whoText(today)}不在`}
          side={countText(today)}
          onTap={goTo(cardsUrl(stationId, { list: 'all', of: STAND_IN_TODAY_KEY }))}
        />
      )}
    </List>
  )
}

interface FirstProps {
  title: string
  post: Membership
  households: readonly HouseholdRow[]
}

function First({ title, post, households }: FirstProps) {
  if (households.length === 0) return null
  return (
    <>
      <Heading title={title} />
      <List label={title}>
        {households.slice(0, SHOWN).map((household) => (
          <HouseholdItem
            key={household.householdId}
            household={household}
            post={post}
            onOpen={goTo(householdUrl(post.stationId, household.householdId))}
          />
        ))}
      </List>
    </>
  )
}

type Page = OutputOf<typeof listHouseholds>
type Query = InputOf<typeof listHouseholds>['query']

function useHouseholdsOf({ stationId }: Membership, query: Query, enabled = true) {
  return useRead(listHouseholds, { stationId, query }, { enabled })
}

/** 12户; 30户以上 where more than a page was found of what is not counted. */
function countText({ households, next, count }: Page): string {
  if (count !== undefined) return `${count}户`
  return `${households.length}户${next === undefined ? '' : '以上'}`
}

function isNone({ households }: Page): boolean {
  return households.length === 0
}

/** 王秀兰、刘志强; not by name where a page does not tell all of them. */
function whoText({ households, next }: Page): string {
  if (next !== undefined) return '他们的联络员'
  return [...new Set(households.map(({ liaison }) => liaison.name))].join('、')
}

function goTo(url: string): () => void {
  return () => void Taro.navigateTo({ url })
}
