import { comeBack, goAway } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { stationHome } from '@contract/stations/tabProcedures'
import { dateOf, type Instant } from '@contract/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { busyText } from '../cloud/busyText'
import { FailureNotice } from '../cloud/FailureNotice'
import { useNow } from '../cloud/useNow'
import { useOnline } from '../cloud/useOnline'
import { useRead } from '../cloud/useRead'
import { useWrite } from '../cloud/useWrite'
import { Button } from '../ui/Button'
import { Heading } from '../ui/Heading'
import { Notice } from '../ui/Notice'
import { usualReturns } from './awayTimes'
import { awayUrl } from './links'
import { awayText, standInOf } from './rosterWords'
import './AwayPart.css'

export interface AwayPartProps {
  stationId: string
  member: Colleague
  members: readonly Colleague[]
  isSelf: boolean
}

/** Whether somebody is there, and the one tap that changes it. */
export function AwayPart(props: AwayPartProps) {
  const now = useNow()
  const away = awayText(props.member, props.members, now)
  return away === undefined ? <GoAway {...props} now={now} /> : <Back {...props} away={away} />
}

function Back({ stationId, member, isSelf, away }: AwayPartProps & { away: string }) {
  const online = useOnline()
  const write = useWrite(comeBack)
  return (
    <>
      <Notice
        tone="amber"
        title={isSelf ? `您现在不在，${away}` : `现在不在，${away}`}
        note={member.away?.note}
      />
      <FailureNotice title="还没登上" error={write.error} />
      <Button
        icon="check"
        title={isSelf ? '我回来了' : '已经回来了'}
        loading={busyText(write, '正在登')}
        disabledReason={online ? undefined : '连上网再登'}
        onTap={() => void write.submit({ stationId, memberNo: member.memberNo })}
      />
    </>
  )
}

function GoAway({ stationId, member, members, isSelf, now }: AwayPartProps & { now: Instant }) {
  const online = useOnline()
  const write = useWrite(goAway)
  const [chosen, setChosen] = useState<Instant>()
  const { data: station } = useRead(stationHome, { stationId })
  const hours = station?.today.date === dateOf(now) ? station.today.periods : []
  const standIn = standInOf(member, members)
  const { memberNo } = member

  function go(until: Instant): void {
    setChosen(until)
    void write.submit({ stationId, memberNo, until })
  }

  return (
    <>
      <Heading
        title={isSelf ? '出去一会儿' : `${member.name}出去了？`}
        side={online ? undefined : '连上网再登'}
      />
      <FailureNotice title="还没登上" error={write.error} />
      {online && (
        <View className="away-times">
          {usualReturns(now, hours).map(({ title, until }) => (
            <Button
              key={title}
              small
              title={title}
              loading={chosen === until ? busyText(write, '正在登') : undefined}
              onTap={() => go(until)}
            />
          ))}
          <Button
            small
            title="别的时间"
            label="别的时间回"
            onTap={() => void Taro.navigateTo({ url: awayUrl(stationId, memberNo) })}
          />
        </View>
      )}
      <View className="small">
        {standIn ? `点了就登上，${standIn.name}替班。` : '点了就登上。还没有定替班的人。'}
      </View>
    </>
  )
}
