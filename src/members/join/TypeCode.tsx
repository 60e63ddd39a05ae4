import { INVITATION_DAYS, InvitationCode } from '@contract/members/invitationTerms'
import { readScene } from '@contract/scenes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { scanCode } from '../../cloud/scanCode'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId, scrollToField } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'

export interface TypeCodeProps {
  /** What an address brought that is no code; empty where none did. */
  typed: string
  phone: string | undefined
  onCode: (code: string) => void
}

/** Where the code that the head gave is typed, or scanned. */
export function TypeCode({ typed, phone, onCode }: TypeCodeProps) {
  const [text, setText] = useState(typed)
  const [isTried, setTried] = useState(typed !== '')
  const [isOther, setOther] = useState(false)
  const parsed = InvitationCode.safeParse(text)
  const wrong = text.trim() === '' ? '请填邀请码。' : parsed.error?.issues[0]?.message

  function go(): void {
    setTried(true)
    if (parsed.success) onCode(parsed.data)
    else scrollToField('code')
  }

  async function scan(scanned: () => Promise<string | undefined>): Promise<void> {
    const scene = await scanned()
    if (scene === undefined) return
    const code = InvitationCode.safeParse(readScene(scene)?.value)
    setOther(!code.success)
    if (code.success) onCode(code.data)
  }

  return (
    <Screen actionBar={<ActionBar phone={phone} main={{ title: '下一步', onTap: go }} />}>
      <Heading level={1} title="用邀请码加入服务站" />
      <View>{`在服务站工作的人用。码是站长给的，${INVITATION_DAYS}天有效。`}</View>
      <View id={fieldId('code')}>
        <Field
          label="邀请码"
          placeholder="例如 7K3M-Q9XA"
          hint="8位字母和数字，大小写都行。"
          maxLength={20}
          value={text}
          error={isTried ? wrong : undefined}
          onChange={(changed) => {
            setText(changed)
            setTried(false)
          }}
        />
      </View>
      {scanCode && (
        <Button icon="qr-code" title="扫码" onTap={() => scanCode && void scan(scanCode)} />
      )}
      {isOther && (
        <Notice tone="amber" icon="info" note="扫到的不是邀请码。请再扫一次，或者照着填。" />
      )}
    </Screen>
  )
}
