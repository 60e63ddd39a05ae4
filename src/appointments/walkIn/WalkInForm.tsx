import { registerWalkIn } from '@contract/appointments'
import { RELATION_KEYS, RELATIONS, type Relation } from '@contract/appointments/appointmentTerms'
import type { StationHome } from '@contract/stations'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { useOnline } from '../../cloud/useOnline'
import { NotStored } from '../../people/form/NotStored'
import { openTab } from '../../shell/tabs'
import { ActionBar } from '../../ui/ActionBar'
import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { leaveJustRegistered } from '../justRegistered'
import { Expected } from './Expected'
import { MatterChoice } from './MatterChoice'
import { type OnFile, WhoCame } from './WhoCame'
import { EMPTY_WALK_IN, ORDER, type WalkInDraft, walkInInput } from './walkInInput'

export interface WalkInFormProps {
  station: StationHome
  /** Who has come, where that is known from the start. */
  person: OnFile | undefined
}

/** What the desk asks of somebody who has come; registered, they wait. */
export function WalkInForm({ station, person }: WalkInFormProps) {
  const [form, setForm] = useState<WalkInDraft>({
    ...EMPTY_WALK_IN,
    ...(person && { personId: person.personId, name: person.name }),
  })
  const online = useOnline()
  const input = walkInInput(station.stationId, form)
  const { write, issueAt, submit } = useCheckedWrite(registerWalkIn, input, { order: ORDER })

  function change(part: Partial<WalkInDraft>): void {
    write.reset()
    setForm({ ...form, ...part })
  }

  async function register(): Promise<void> {
    const output = await submit()
    if (!output) return
    leaveJustRegistered(output.appointmentId)
    openTab('desk')
  }

  return (
    <Screen
      actionBar={
        <ActionBar
          main={{
            title: '登记',
            note: '排进在等的人里',
            loading: busyText(write),
            disabledReason: online ? undefined : '连上网才能登记',
            onTap: () => void register(),
          }}
        />
      }
    >
      {!online && <OfflineNotice />}
      <NotStored />
      <WhoCame
        stationId={station.stationId}
        draft={form}
        known={person}
        error={issueAt('served.name')}
        onChange={change}
      />
      <Expected stationId={station.stationId} draft={form} />
      <View id={fieldId('served.phone')}>
        <Field
          label="手机号"
          type="phone"
          hint={
            form.personId === undefined ? '没有手机可以不填' : '不填也行，叫他的时候看档案里的号码'
          }
          placeholder="11位"
          value={form.phone}
          maxLength={20}
          error={issueAt('served.phone')}
          onChange={(phone) => change({ phone })}
        />
      </View>
      <View id={fieldId('matter')}>
        <MatterChoice
          matters={station.matters}
          chosen={form.matter}
          error={issueAt('matter')}
          onChoose={(matter) => change({ matter })}
        />
      </View>
      <Expander title={`谁来的：${whoCame(form.relation)}`}>
        <Choices label="谁来的">
          {RELATION_KEYS.map((relation) => (
            <Choice
              key={relation}
              title={whoCame(relation)}
              selected={form.relation === relation}
              onTap={() => change({ relation })}
            />
          ))}
        </Choices>
      </Expander>
      <View id={fieldId('note')}>
        <Field
          label="说明（可以不写）"
          placeholder="例如 腿脚不便，先办"
          value={form.note}
          maxLength={200}
          error={issueAt('note')}
          onChange={(note) => change({ note })}
        />
      </View>
      <Refusal title="还没登记上" error={write.error} />
    </Screen>
  )
}

function whoCame(relation: Relation): string {
  return relation === 'self' ? '本人' : `替${RELATIONS[relation].label}`
}
