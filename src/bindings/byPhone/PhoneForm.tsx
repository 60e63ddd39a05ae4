import { bindByPhone } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { fieldIssues } from '@contract/fieldIssues'
import type { StationChoice } from '@contract/stations'
import { stationName } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { Refused } from '../../cloud/failure'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { openStationChoice } from '../../stations/openStationChoice'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Field } from '../../ui/Field'
import { fieldId, scrollToField } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { actionInstead } from '../bindAction'
import { NoNet } from '../NoNet'
import { PhoneNumberButton } from './PhoneNumberButton'

export interface PhoneFormProps {
  station: StationChoice
  onBound: () => void
}

/** The name; the number comes by WeChat's own button, which asks once more. */
export function PhoneForm({ station, onBound }: PhoneFormProps) {
  const { stationId, dutyPhone } = station
  const online = useOnline()
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useWrite(bindByPhone)
  const inputWith = (phoneCode: string) => ({
    stationId,
    name,
    phoneCode,
    consent: CONSENT.version,
  })
  const issues = fieldIssues(bindByPhone.input, inputWith('given by the tap'))
  const nameIssue = issues.find(({ path }) => path === 'name')?.message
  const refused = write.error instanceof Refused ? write.error.issues : []
  const refusedName = refused.find(({ path }) => path === 'name')?.message

  const instead = actionInstead(write, dutyPhone)

  async function bind(phoneCode: string): Promise<void> {
    if (await write.submit(bindByPhone.input.parse(inputWith(phoneCode)))) onBound()
    else scrollToField('refusal')
  }

  return (
    <Screen>
      {!online && <NoNet />}
      <Heading level={1} title="您是哪一位？" />
      <Cell
        icon="pin"
        title={stationName(station)}
        note="您的档案在这个站"
        action={{
          title: '换一个',
          onTap: () => {
            write.reset()
            openStationChoice()
          },
        }}
      />
      <View id={fieldId('name')}>
        <Field
          label="您的姓名"
          hint="写身份证上的姓名。"
          placeholder="例如 周建军"
          maxLength={20}
          value={name}
          error={(isTried ? nameIssue : undefined) ?? refusedName}
          onChange={(typed) => {
            write.reset()
            setName(typed)
          }}
        />
      </View>
      <Refusal title="还没绑上" error={write.error} />
      {instead ? (
        <Button kind="primary" {...instead} />
      ) : (
        <PhoneNumberButton
          loading={busyText(write)}
          disabledReason={online ? undefined : '连上网再绑'}
          isReady={nameIssue === undefined}
          onNotReady={() => {
            setTried(true)
            scrollToField('name')
          }}
          onCode={(phoneCode) => void bind(phoneCode)}
        />
      )}
      <PhoneTile title="打电话问" phone={dutyPhone} />
    </Screen>
  )
}
