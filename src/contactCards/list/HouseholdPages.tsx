import type { HouseholdList } from '@contract/contactCards/contactCardTerms'
import type { Membership } from '@contract/members/membership'
import { PagesView } from '../../cloud/PagesView'
import type { Beside } from '../../shell/useBeside'
import { Empty } from '../../ui/Empty'
import { List } from '../../ui/List'
import { mayTake } from '../cardSteps'
import { HouseholdItem } from '../HouseholdItem'
import { type HouseholdFilter, queryOf } from '../householdFilter'
import { useHouseholds } from '../useHouseholds'
import { ReplaceMany } from './ReplaceMany'

export interface HouseholdPagesProps {
  post: Membership
  list: HouseholdList
  filter: HouseholdFilter
  beside: Beside
  phone: string | undefined
  /** The station is known to have no households at all. */
  isEmpty?: boolean
}

const NOTHING: Record<HouseholdList, readonly [title: string, line: string]> = {
  without: ['没有要送卡的', '新添的住户，还没拿到卡的，都在这里。'],
  outdated: ['没有要换的卡', '联络员或替班人换了，手里的旧卡就排到这里。'],
  all: ['还没有住户', '添了住户，卡号就从第0001号排起。'],
  delivered: ['还没有送到的', '卡送到了，住户就排到这里。'],
  refused: ['没有不收的', '上门没有收的住户在这里。'],
  notAtHome: ['没有扑空的', '上门时家里没人的住户在这里。'],
  ended: ['没有搬走的', '不再由本站服务的住户在这里。'],
}

/** The households of one list, and those after them once they are asked for. */
export function HouseholdPages(props: HouseholdPagesProps) {
  const { post, list, filter, beside, phone, isEmpty } = props
  const pages = useHouseholds(post.stationId, queryOf(list, filter))
  const [nothing, line] = NOTHING[isEmpty ? 'all' : list]
  return (
    <PagesView
      pages={pages}
      phone={phone}
      keeps="登记过的都在"
      none={<Empty icon="id-card" title={nothing} lines={[line]} />}
    >
      {(households) => (
        <>
          {list === 'outdated' && mayTake('replace', post.role) && (
            <ReplaceMany stationId={post.stationId} households={households} />
          )}
          <List label={filter.title}>
            {households.map((household) => (
              <HouseholdItem
                key={household.householdId}
                household={household}
                post={post}
                onOpen={() => beside.open(household.householdId)}
                isChosen={household.householdId === beside.chosenId}
              />
            ))}
          </List>
        </>
      )}
    </PagesView>
  )
}
