import { cardCoverage } from '@contract/contactCards'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type Read, useRead } from '../../cloud/useRead'
import { aloneKey } from '../../contactCards/householdFilter'
import { assignManyUrl, cardsUrl } from '../../contactCards/links'
import { openTab } from '../../shell/tabs'
import { ActionBar } from '../../ui/ActionBar'
import { Button, type ButtonProps } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { Success } from '../../ui/Success'
import { rosterUrl } from '../links'
import type { Handover } from './handover'
import { Uncounted } from './Uncounted'
import { type Count, howManyText, useLookedAfterBy } from './useLookedAfterBy'

/** It is done: whose everything is now, and what is left to see to. */
export function HandedOver(handover: Handover) {
  const { member, successor, isSelf } = handover
  const whose = isSelf ? '您' : member.name
  const left = useLeftToDo(handover)
  const [next, ...others] = waysOn(handover, left)
  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          phone={isSelf ? successor.phone : undefined}
          main={
            isSelf
              ? {
                  title: '去首页',
                  onTap: () => openTab('home'),
                }
              : next
          }
        />
      }
    >
      <Success title="办好了" />
      <View>{`${whose}名下的事，现在都归${successor.name}了，一件不少。`}</View>
      {isSelf && (
        <View>您不再是这个站的人。您自己的预约和绑定的档案都还在。谢谢您在站里做的事。</View>
      )}
      {!isSelf && <LeftToDo member={member} successor={successor} left={left} />}
      {!isSelf && others.map((each) => <Button key={each.title} {...each} />)}
    </Screen>
  )
}

interface Left {
  /** Households where the successor is both liaison and stand-in now. */
  alone: Count
  /** On how many cards who left still stands; undefined as long as that is not known. */
  cards: number | undefined
  cardsRead: Pick<Read<unknown>, 'isFetching' | 'refetch'>
}

/** Both in words; what is not known is not passed over. */
function LeftToDo({
  member,
  successor,
  left: { alone, cards, cardsRead },
}: Pick<Handover, 'member' | 'successor'> & { left: Left }) {
  const { howMany } = alone
  return (
    <>
      {howMany === undefined && (
        <Uncounted
          what="哪些户要另定替班人"
          isFetching={alone.isFetching}
          onRetry={alone.refetch}
        />
      )}
      {howMany !== undefined && howMany.households > 0 && (
        <View>
          {`有${howManyText(howMany)}现在只有${successor.name}一个人管，请给这些户另定替班人，定好再印卡。`}
        </View>
      )}
      {cards === undefined && (
        <Uncounted
          what="哪些卡要换"
          isFetching={cardsRead.isFetching}
          onRetry={cardsRead.refetch}
        />
      )}
      {cards !== undefined && cards > 0 && (
        <View>{`有${cards}户的联系卡上还印着${member.name}，请安排换卡。`}</View>
      )}
    </>
  )
}

/** What a head still has to see to; nothing is asked for who has left. */
function useLeftToDo({ stationId, member, successor, isSelf }: Handover): Left {
  const own = { stationId, ofStationId: stationId }
  // Not from memory: until just now all of those cards were right.
  const cardsRead = useRead(cardCoverage, own, { enabled: !isSelf })
  const { data, isFetching, isStale } = cardsRead
  const isKnown = data !== undefined && !isFetching && !isStale
  const named = data?.formerOnCards?.find(({ memberNo }) => memberNo === member.memberNo)
  const successorNo = isSelf ? undefined : successor.memberNo
  const alone = useLookedAfterBy(stationId, successorNo, successorNo)
  return { alone, cards: isKnown ? (named?.cards ?? 0) : undefined, cardsRead }
}

/** Where it goes on, what comes first before all others: without a stand-in no card is printed. */
function waysOn(
  { stationId, successor }: Handover,
  { alone: { howMany }, cards = 0 }: Left,
): [...ButtonProps[], ButtonProps] {
  const toAssign = assignManyUrl(stationId, aloneKey(successor.memberNo))
  const toCards = cardsUrl(stationId, { list: 'outdated' })
  return [
    ...(howMany !== undefined && howMany.households > 0
      ? [leadsTo('给这些户定替班人', toAssign)]
      : []),
    ...(cards > 0 ? [leadsTo('看哪些卡要换', toCards)] : []),
    leadsTo('看名单', rosterUrl(stationId)),
  ]
}

function leadsTo(title: string, url: string): ButtonProps {
  return { title, onTap: () => void Taro.redirectTo({ url }) }
}
