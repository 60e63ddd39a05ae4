import type { StationSettings } from '@contract/stations/stationEdits'
import { View } from '@tarojs/components'
import { Field, type FieldProps } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { MapField } from './MapField'
import type { StationFormState } from './useStationForm'

export interface StationPartProps {
  form: StationFormState
  settings: StationSettings
}

/** Whom to call, whom to complain to, and where the station is, in words and on the map. */
export function ContactFields({ form, settings }: StationPartProps) {
  const { form: typed, change } = form.draft
  return (
    <>
      <Anchored
        form={form}
        path="dutyPhone"
        label="值班电话"
        hint="上班时间要有人接。"
        placeholder="例如 023-0000-1234"
        maxLength={PHONE_TYPED_MAX}
        value={typed.dutyPhone ?? settings.dutyPhone}
        onChange={(dutyPhone) => change({ dutyPhone })}
      />
      <Anchored
        form={form}
        path="supervisionPhone"
        label="监督电话（可以不填）"
        hint="群众对下面的站不满意，打这个电话。"
        maxLength={PHONE_TYPED_MAX}
        value={typed.supervisionPhone ?? settings.supervisionPhone ?? ''}
        onChange={(supervisionPhone) => change({ supervisionPhone })}
      />
      <Anchored
        form={form}
        path="address"
        label="地址"
        placeholder="街道、门牌号、几楼"
        maxLength={60}
        value={typed.address ?? settings.address}
        onChange={(address) => change({ address })}
      />
      <MapField form={form} settings={settings} />
    </>
  )
}

/** More than any number has: what is too long is said, and not cut. */
const PHONE_TYPED_MAX = 60

type Path = 'dutyPhone' | 'supervisionPhone' | 'address'

/** A field with what is wrong with it, where the page can scroll to it. */
function Anchored({ form, path, ...field }: FieldProps & { form: StationFormState; path: Path }) {
  const issue = form.issues.find((each) => each.path === path)
  return (
    <View id={fieldId(path)}>
      <Field {...field} error={issue?.message} />
    </View>
  )
}
