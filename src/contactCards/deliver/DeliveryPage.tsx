import {
  DELIVERY_WAY_KEYS,
  DELIVERY_WAYS,
  ENTRY_WAYS,
} from '@contract/contactCards/contactCardTerms'
import { View } from '@tarojs/components'
import { CHECKING_TEXT } from '../../cloud/busyText'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { householdUrl } from '../links'
import { CardHeading } from './CardHeading'
import { CarrierField } from './CarrierField'
import { DayField } from './DayField'
import type { DeliveryTask } from './deliveryInput'
import { PhotoField } from './PhotoField'
import { ReceiverFields } from './ReceiverFields'
import { type DeliveryState, useDelivery } from './useDelivery'

const BUSY = { photo: '正在传照片', sending: '正在登记', checking: CHECKING_TEXT } as const

/** How it went, to whom the card went, when, and who brought it. */
export function DeliveryPage(task: DeliveryTask) {
  const { household, wrong, post } = task
  const state = useDelivery(task)
  const online = useOnline()
  const isWithdrawn = state.draft.form.way === 'withdrawn'

  async function submit(): Promise<void> {
    if (await state.submit()) goBackOr(householdUrl(post.stationId, household.householdId))
  }

  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: wrong ? '改好' : '登记',
            loading: state.busy && BUSY[state.busy],
            disabledReason: online ? undefined : '连上网再登记，写的都在',
            onTap: () => void submit(),
          }}
        />
      }
    >
      {!online && <OfflineNotice />}
      <CardHeading household={household} issue={task.issue} />
      <WayField state={state} isCorrection={wrong !== undefined} />
      {!isWithdrawn && <Details task={task} state={state} />}
      {wrong && (
        <View id={fieldId('why')}>
          <Field
            label="为什么改"
            placeholder="例如 记成了隔壁家"
            value={state.draft.form.why}
            maxLength={60}
            error={errorAt(state, 'why')}
            onChange={(why) => state.draft.change({ why })}
          />
        </View>
      )}
      <View id={fieldId('refusal')}>
        {state.refusal !== undefined && (
          <Notice tone="red" title="还没登记上" note={state.refusal} />
        )}
      </View>
    </Screen>
  )
}

function Details({ task, state }: { task: DeliveryTask; state: DeliveryState }) {
  const { form, change } = state.draft
  return (
    <>
      <ReceiverFields state={state} />
      <DayField
        issuedAt={task.household.issuedAt}
        on={form.on}
        error={errorAt(state, 'on')}
        onSelect={(on) => change({ on })}
      />
      <CarrierField
        stationId={task.post.stationId}
        byNo={form.byNo}
        error={errorAt(state, 'byNo')}
        onSelect={(byNo) => change({ byNo })}
      />
      <PhotoField state={state} error={errorAt(state, 'photoId')} />
      <View id={fieldId('note')}>
        <Field
          label="备注（可不写）"
          type="long"
          placeholder="例如 老人耳背，女儿收的"
          value={form.note}
          maxLength={100}
          error={errorAt(state, 'note')}
          onChange={(note) => change({ note })}
        />
      </View>
    </>
  )
}

function WayField({ state, isCorrection }: { state: DeliveryState; isCorrection: boolean }) {
  const { form, change } = state.draft
  const error = errorAt(state, 'way')
  return (
    <View id={fieldId('way')} className="choices">
      <Heading title="怎么样" />
      {error !== undefined && <Notice tone="red" note={error} />}
      <Choices label="怎么样">
        {DELIVERY_WAY_KEYS.map((key) => (
          <Choice
            key={key}
            title={DELIVERY_WAYS[key].label}
            selected={form.way === key}
            onTap={() => change({ way: key })}
          />
        ))}
        {isCorrection && (
          <Choice
            title={ENTRY_WAYS.withdrawn.label}
            selected={form.way === 'withdrawn'}
            onTap={() => change({ way: 'withdrawn' })}
          />
        )}
      </Choices>
    </View>
  )
}

function errorAt({ issues }: DeliveryState, path: string): string | undefined {
  return issues.find((issue) => issue.path === path)?.message
}
