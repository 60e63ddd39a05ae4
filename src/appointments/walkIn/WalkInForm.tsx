import { registerWalkIn } from '@contract/appointments'
import { RELATION_KEYS, RELATIONS, type Relation } from '@contract/appointments/appointmentTerms'
import type { StationHome } from '@contract/stations'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT, useWrite } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { Field } from '../../ui/Field'
import { fieldId, scrollToField } from '../../ui/fieldAnchor'
import { Notice } from '../../ui/Notice'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { leaveJustRegistered } from '../justRegistered'
import { MatterChoice } from './MatterChoice'
import { WhoCame } from './WhoCame'
import { EMPTY_WALK_IN, issuesOf, type WalkInDraft, walkInInput } from './walkInInput'

/** What the desk asks of somebody who has come; registered, they wait. */
export function WalkInForm({ station }: { station: StationHome }) {
  const [form, setForm] = useState(EMPTY_WALK_IN)
  const [isTried, setTried] = useState(false)
  const write = useWrite(registerWalkIn)
  const online = useOnline()
  const input = walkInInput(station.stationId, form)
  const issues = isTried ? issuesOf(input, write.error) : []
  const errorAt = (path: string) => issues.find((issue) => issue.path === path)?.message

  function change(part: Partial<WalkInDraft>): void {
    write.reset()
    setForm({ ...form, ...part })
  }

  async function register(): Promise<void> {
    setTried(true)
    const [first] = issuesOf(input)
    if (first) return void scrollToField(first.path)
    const output = await write.submit(registerWalkIn.input.parse(input))
    if (!output) return
    leaveJustRegistered(output.appointmentId)
    void Taro.switchTab({ url: '/pages/desk/desk' })
  }

  return (
    <Screen
      actionBar={
        <ActionBar
          main={{
            title: '登记',
            note: '排进在等的人里',
            loading: busyText(write.state),
            disabledReason: online ? undefined : '连上网才能登记',
            onTap: () => void register(),
          }}
        />
      }
    >
      {!online && <OfflineNotice />}
      <WhoCame
        stationId={station.stationId}
        draft={form}
        error={errorAt('served.name')}
        onChange={change}
      />
      <View id={fieldId('served.phone')}>
        <Field
          label="手机号"
          type="phone"
          hint="没有手机可以不填"
          placeholder="11位"
          value={form.phone}
          maxLength={20}
          error={errorAt('served.phone')}
          onChange={(phone) => change({ phone })}
        />
      </View>
      <View id={fieldId('matter')}>
        <MatterChoice
          matters={station.matters}
          chosen={form.matter}
          error={errorAt('matter')}
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
          error={errorAt('note')}
          onChange={(note) => change({ note })}
        />
      </View>
      {write.error && issues.length === 0 && <Notice tone="red" note={write.error.message} />}
    </Screen>
  )
}

function whoCame(relation: Relation): string {
  return relation === 'self' ? '本人' : `替${RELATIONS[relation].label}`
}

function busyText(state: ReturnType<typeof useWrite>['state']): string | undefined {
  if (state === 'checking') return CHECKING_TEXT
  return state === 'sending' ? '正在登记' : undefined
}
