import type { SentInvitation } from '@contract/members/joining'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { seenText } from '../../cloud/seenText'
import { useNow } from '../../cloud/useNow'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { PhoneTile } from '../../ui/PhoneCell'
import { editMemberUrl } from '../links'
import { DecideSheet, type Decision, type Waiting } from './DecideSheet'
import { asWhatText } from './invitationWords'

export interface WaitingListProps {
  stationId: string
  sent: readonly SentInvitation[]
}

/** Who accepted, to be called first; then the head says yes or no. */
export function WaitingList({ stationId, sent }: WaitingListProps) {
  const [asked, setAsked] = useState<{ waiting: Waiting; decision: Decision }>()
  const [joined, setJoined] = useState<{ name: string; memberNo: number | undefined }>()
  const waiting = sent.flatMap((each) =>
    each.accepted ? [{ ...each, accepted: each.accepted }] : [],
  )
  return (
    <>
      {joined && <Joined stationId={stationId} {...joined} />}
      {waiting.length > 0 && <Heading title="等您确认" side={`${waiting.length}人`} />}
      {waiting.map((each) => (
        <WaitingCard
          key={each.invitationId}
          stationId={stationId}
          waiting={each}
          onDecide={(decision) => setAsked({ waiting: each, decision })}
        />
      ))}
      {asked && (
        <DecideSheet
          stationId={stationId}
          {...asked}
          onClose={() => setAsked(undefined)}
          onJoined={(memberNo) => {
            const { accepted, stationId: at } = asked.waiting
            // Who joined a station below is on its roster, not on this one.
            setJoined({ name: accepted.name, memberNo: at === stationId ? memberNo : undefined })
          }}
        />
      )}
    </>
  )
}

interface JoinedProps {
  stationId: string
  name: string
  memberNo: number | undefined
}

function Joined({ stationId, name, memberNo }: JoinedProps) {
  if (memberNo === undefined) return <Notice tone="good" title={`${name}加入了`} />
  return (
    <Notice
      tone="good"
      title={`${name}加入了`}
      note="接着定窗口、负责的事和替班的人"
      onTap={() => void Taro.navigateTo({ url: editMemberUrl(stationId, memberNo) })}
    />
  )
}

interface WaitingCardProps {
  stationId: string
  waiting: Waiting
  onDecide: (decision: Decision) => void
}

function WaitingCard({ stationId, waiting, onDecide }: WaitingCardProps) {
  const now = useNow()
  const { accepted, fromAbove, confirmedBelow } = waiting
  const decline = {
    title: '不同意',
    label: `不同意，${accepted.name}`,
    onTap: () => onDecide('decline'),
  }
  const confirm = {
    title: '同意加入',
    label: `同意加入，${accepted.name}`,
    icon: 'check' as const,
    onTap: () => onDecide('confirm'),
  }
  return (
    <Card actions={confirmedBelow ? [decline] : [decline, confirm]}>
      <View className="heading">{accepted.name}</View>
      <View>{`来当${asWhatText(waiting, stationId)}`}</View>
      <View className="small">
        {`${seenText(accepted.at, now)}填的`}
        {waiting.name !== undefined &&
          waiting.name !== accepted.name &&
          `，邀请是给${waiting.name}的`}
        {fromAbove && '，是上级发的邀请'}
      </View>
      {confirmedBelow && <View className="small">那个站有站长，由那里的站长确认。</View>}
      <PhoneTile title="先打电话问问" phone={accepted.phone} />
    </Card>
  )
}
