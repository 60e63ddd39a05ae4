import type { inviteFamily } from '@contract/bindings'
import { offerCodeText } from '@contract/bindings/bindingFields'
import type { OutputOf } from '@contract/procedure'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useShare } from '../../cloud/share'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { ShareSquare } from '../../ui/ShareSquare'
import { acceptOfferUrl } from '../links'
import { OneTimeCode } from '../OneTimeCode'

export interface InvitationCodeProps {
  made: OutputOf<typeof inviteFamily>
  onAnother: () => void
}

/** The code for one of the family, to hand over within a day. */
export function InvitationCode({ made, onAnother }: InvitationCodeProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  const sharing = useShare({ title: '请您替家人办事', url: acceptOfferUrl(made.code) })
  const told = sharing.outcome ?? outcome

  async function copy(): Promise<void> {
    try {
      await Taro.setClipboardData({ data: offerCodeText(made.code) })
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <Screen
      actionBar={
        <ActionBar
          side={<ShareSquare onTap={sharing.share} />}
          main={{ title: '复制绑定码', onTap: () => void copy() }}
        />
      }
    >
      <Heading level={1} title="给家人扫这个码" />
      <OneTimeCode made={made} />
      {told === 'copied' && <Notice tone="good" note="复制好了，发给家人就行。" />}
      {told === 'failed' && <Notice tone="amber" icon="info" note="没有办成，请把码念给家人听。" />}
      <Notice note="谁用了这个码，谁就能看您的档案。只给您要请的那位家人。离开这一页，码就看不到了；不想给了，在“我的档案”里收回。" />
      <Button title="再请一位" onTap={onAnother} />
    </Screen>
  )
}
