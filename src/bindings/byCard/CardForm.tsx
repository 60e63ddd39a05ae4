import { bindByCard } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Refusal } from '../../cloud/Refusal'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { bindAction } from '../bindAction'
import { CodeField } from '../CodeField'
import { cardCodeOf } from '../codeInput'
import { NoNet } from '../NoNet'
import { OwnNameField } from '../OwnNameField'

export interface CardFormProps {
  /** The card's code where it was scanned already. */
  scanned: string | undefined
  phone: string | undefined
  /** With the id of the file. */
  onBound: (personId: string) => void
}

/**
 * Name and the end of the ID number, with the card's code. No draft is kept: the three together open
 * a file, and a phone may be lent.
 */
export function CardForm({ scanned, phone, onBound }: CardFormProps) {
  const online = useOnline()
  const [form, setForm] = useState({ code: scanned ?? '', name: '', idTail: '' })
  const { write, issueAt, submit, changing } = useCheckedWrite(bindByCard, {
    ...form,
    code: cardCodeOf(form.code),
    consent: CONSENT.version,
  })

  const change = changing((part: Partial<typeof form>) => setForm({ ...form, ...part }))

  async function bind(): Promise<void> {
    const output = await submit()
    if (output) onBound(output.personId)
  }

  return (
    <Screen
      actionBar={
        <ActionBar
          phone={phone}
          main={bindAction(write, { online, phone, onTap: () => void bind() })}
        />
      }
    >
      {!online && <NoNet />}
      <Heading level={1} title="您是哪一位？" />
      {scanned !== undefined ? (
        <Notice tone="good" note="联系卡上的码拿到了，再填两样就好。" />
      ) : (
        <CodeField
          label="联系卡上的码"
          hint="用手机扫家里的卡，就不用写。"
          kind="household"
          value={form.code}
          error={issueAt('code')}
          onChange={(code) => change({ code })}
        />
      )}
      <OwnNameField
        value={form.name}
        error={issueAt('name')}
        onChange={(name) => change({ name })}
      />
      <View id={fieldId('idTail')}>
        <Field
          label="身份证号最后四位"
          hint="只用来核对，最后一位可能是X。"
          placeholder="例如 001X"
          maxLength={8}
          value={form.idTail}
          error={issueAt('idTail')}
          onChange={(idTail) => change({ idTail })}
        />
      </View>
      <Refusal title="还没绑上" error={write.error} />
    </Screen>
  )
}
