import type { StationSettings } from '@contract/stations/stationEdits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import type { Read } from '../../cloud/useRead'
import { FormerPhoneNotice } from '../../contactCards/FormerPhoneNotice'
import { ActionBar } from '../../ui/ActionBar'
import { Button, type ButtonProps } from '../../ui/Button'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { CardCheck } from './CardCheck'
import { ContactFields } from './ContactFields'
import { HoursFields } from './HoursFields'
import { MoreToEdit } from './MoreToEdit'
import { type StationFormState, useStationForm } from './useStationForm'

export interface StationFormProps {
  stationId: string
  settings: StationSettings
  read: Read<StationSettings>
}

/** Phones, address and hours in one form; what needs room of its own, and the check of the card. */
export function StationForm({ stationId, settings, read }: StationFormProps) {
  const form = useStationForm(stationId, settings)
  const online = useOnline()
  const [formerPhone] = useState(settings.dutyPhone)
  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online)} />}>
      <StaleNotice read={read} />
      {form.write.state === 'done' && (
        <View id={fieldId('stored')}>
          <Notice tone="good" title="存好了" note="联系卡上已经是新的。" />
        </View>
      )}
      {formerPhone !== settings.dutyPhone && (
        <FormerPhoneNotice stationId={stationId} former={formerPhone} />
      )}
      <Heading level={1} title="联系卡上写什么" />
      <ContactFields form={form} settings={settings} />
      <HoursFields form={form} settings={settings} />
      <Refusal title="还没存上" error={form.write.error} />
      {form.hasChanges && <Button title="不改了，还是原来的" onTap={form.giveUp} />}
      <MoreToEdit stationId={stationId} settings={settings} />
      <CardCheck stationId={stationId} settings={settings} hasChanges={form.hasChanges} />
    </Screen>
  )
}

function storeAction(
  { write, hasChanges, submit }: StationFormState,
  online: boolean,
): ButtonProps {
  return {
    title: '存好',
    loading: busyText(write, '正在存'),
    disabledReason: !online ? '连上网再存，写的都在' : hasChanges ? undefined : '还没有改',
    onTap: () => void submit(),
  }
}
