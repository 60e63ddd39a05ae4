import { cardCoverage } from '@contract/contactCards'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRead } from '../../cloud/useRead'
import { cardsUrl } from '../../contactCards/links'
import { openTab } from '../../shell/tabs'
import { ActionBar } from '../../ui/ActionBar'
import { Button, type ButtonProps } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { Success } from '../../ui/Success'
import { rosterUrl } from '../links'
import type { Handover } from './handover'

/** It is done: whose everything is now, and what is left to see to. */
export function HandedOver({ stationId, member, successor, isSelf }: Handover) {
  const whose = isSelf ? '您' : member.name
  const own = { stationId, ofStationId: stationId }
  // Not from memory: until just now all of those cards were right.
  const { data, isFetching } = useRead(cardCoverage, own, { enabled: !isSelf })
  const named = data?.formerOnCards?.find(({ memberNo }) => memberNo === member.memberNo)
  const cards = isFetching ? 0 : (named?.cards ?? 0)
  const toRoster: ButtonProps = {
    title: '看名单',
    onTap: () => void Taro.redirectTo({ url: rosterUrl(stationId) }),
  }
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
              : cards === 0
                ? toRoster
                : {
                    title: '看哪些卡要换',
                    onTap: () =>
                      void Taro.redirectTo({ url: cardsUrl(stationId, { list: 'outdated' }) }),
                  }
          }
        />
      }
    >
      <Success title="办好了" />
      <View>{`${whose}名下的事，现在都归${successor.name}了，一件不少。`}</View>
      {isSelf && (
        <View>您不再是这个站的人。您自己的预约和绑定的档案都还在。谢谢您在站里做的事。</View>
      )}
      {cards > 0 && (
        <>
          <View>{`有${cards}户的联系卡上还印着${member.name}，请安排换卡。`}</View>
          <Button {...toRoster} />
        </>
      )}
    </Screen>
  )
}
