import { INVITATION_DAYS, invitationCodeText } from '@contract/members/invitationTerms'
import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import type { MemberRole } from '@contract/procedure'
import { sceneOf } from '@contract/scenes'
import { dateOf, dayAndWeekdayText, type Instant, spokenTimeText, timeOf } from '@contract/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useShare } from '../../cloud/share'
import { drawScene } from '../../stations/drawScene'
import { ActionBar } from '../../ui/ActionBar'
import { accessible } from '../../ui/accessible'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { CodeImage } from '../../ui/CodeImage'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { ShareSquare } from '../../ui/ShareSquare'
import { joinUrl } from '../links'
import { HOW_TO_SCAN } from './howToScan'
import './invite.css'

/** An invitation that was just made; its code is told this once. */
export interface MadeCode {
  code: string
  expiresAt: Instant
  role: MemberRole
  /** Whom it is meant for. */
  name: string | undefined
  stationName: string
}

export interface MadeCodeViewProps {
  made: MadeCode
  onAnother: () => void
}

/** The code to hand over: read out, shown, or sent. */
export function MadeCodeView({ made, onAnother }: MadeCodeViewProps) {
  const { code, expiresAt, role, name, stationName } = made
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  const sharing = useShare({ title: `邀请您加入${stationName}`, url: joinUrl(code) })
  const words = invitationCodeText(code)
  const image = useMemo(() => drawScene(sceneOf({ kind: 'invitation', value: code })), [code])

  async function copy(): Promise<void> {
    try {
      await Taro.setClipboardData({ data: words })
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          side={<ShareSquare onTap={sharing.share} />}
          main={{ title: '复制邀请码', onTap: () => void copy() }}
        />
      }
    >
      <Heading level={1} title={name === undefined ? '邀请码做好了' : `给${name}的邀请码`} />
      <Card>
        <View
          className="display invite-code"
          {...accessible({ role: 'img', label: `邀请码 ${[...code].join(' ')}` })}
        >
          {words}
        </View>
        <CodeImage image={image} label={`邀请码 ${words} 的二维码`} />
        <View>{`加入${stationName}，当${MEMBER_ROLE_LABELS[role]}。`}</View>
        <View className="small">
          {`${untilText(expiresAt)}前有效（${INVITATION_DAYS}天），一个码只能一个人用一次。`}
        </View>
      </Card>
      <Outcome outcome={sharing.outcome ?? outcome} />
      <Notice
        title="码只在这一页显示"
        note={`转发、复制，或者${HOW_TO_SCAN}。没记下就收回，再发一个。`}
      />
      <View>对方填好姓名和手机号以后，您在“邀请新人”里确认，才算加入。</View>
      <Button title="再邀请一位" onTap={onAnother} />
    </Screen>
  )
}

function Outcome({ outcome }: { outcome: 'copied' | 'failed' | undefined }) {
  if (outcome === 'copied') return <Notice tone="good" note="复制好了，发给对方就行。" />
  if (outcome === 'failed')
    return <Notice tone="amber" icon="info" note="没能复制，请把码念给对方。" />
  return null
}

function untilText(instant: Instant): string {
  return `${dayAndWeekdayText(dateOf(instant))} ${spokenTimeText(timeOf(instant))}`
}
