import type { StationSettings } from '@contract/stations/stationEdits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { CheckRow } from '../../ui/CheckRow'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { chooseMapPlace } from '../chooseMapPlace'
import type { ChosenPlace } from '../mapPlace'
import { openMap } from '../openMap'
import { locationText, typedLocation } from './typedLocation'
import type { StationFormState } from './useStationForm'

export interface MapFieldProps {
  form: StationFormState
  settings: StationSettings
}

/** Where the station is on the map: pointed at in WeChat, typed where there is no map to point at. */
export function MapField({ form, settings }: MapFieldProps) {
  const { form: typed, change } = form.draft
  const [outcome, setOutcome] = useState<ChosenPlace['outcome']>()
  const stored = settings.location && locationText(settings.location)
  const text = typed.location ?? stored ?? ''
  const location = typedLocation(text)
  const address = typed.address ?? settings.address
  const hasMoved = address.trim() !== settings.address
  const mayBeOld = stored !== undefined && hasMoved && !typed.location
  const choose = chooseMapPlace
  const types = choose === undefined || outcome === 'refused' || outcome === 'failed'
  const told = outcome && OUTCOMES[outcome]
  const wrong = form.issues.find(({ path }) => path.startsWith('location'))

  async function point(ask: () => Promise<ChosenPlace>): Promise<void> {
    const chosen = await ask()
    setOutcome(chosen.outcome)
    if (chosen.outcome === 'chosen') change({ location: locationText(chosen.location) })
  }

  return (
    <View id={fieldId('location')} className="edit-part">
      <Heading title="地图上的位置" side={location ? '标好了' : '还没有标'} />
      {location && (
        <Cell
          icon="pin"
          title="看看标得对不对"
          note="大家点“怎么来”，看到的就是这里"
          onTap={() => {
            openMap({ location, name: address, address }).catch(() => setOutcome('failed'))
          }}
        />
      )}
      {choose && (
        <Button
          icon="pin"
          title={location ? '在地图上重新标' : '在地图上标出来'}
          onTap={() => void point(choose)}
        />
      )}
      {told !== undefined && <Notice tone="amber" icon="info" note={told} />}
      {types && (
        <Field
          label="坐标（可以不填）"
          hint="在地图软件里长按站的位置，把显示的两个数抄在这里，先后都行。"
          placeholder="例如 29.8449,106.0563"
          maxLength={40}
          value={text}
          error={
            wrong && (location ? wrong.message : '这里要写两个数，写成 29.8449,106.0563 这样。')
          }
          onChange={(written) => change({ location: written })}
        />
      )}
      {!types && wrong && <Notice tone="red" note={wrong.message} />}
      {mayBeOld && (
        <List label="地图">
          <CheckRow
            title="搬了地方，地图上的旧位置去掉"
            checked={typed.location === ''}
            onTap={() => change({ location: typed.location === '' ? undefined : '' })}
          />
        </List>
      )}
    </View>
  )
}

const OUTCOMES: Record<ChosenPlace['outcome'], string | undefined> = {
  chosen: undefined,
  givenUp: undefined,
  refused: '微信没有允许打开地图。可以在右上角“…”的“设置”里打开“位置”，或者在下面写坐标。',
  failed: '地图没有打开。请过一会儿再点，或者在下面写坐标。',
}
