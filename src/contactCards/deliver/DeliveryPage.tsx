import {
  DELIVERY_WAY_KEYS,
  DELIVERY_WAYS,
  ENTRY_WAYS,
} from '@contract/contactCards/contactCardTerms'
import { View } from '@tarojs/components'
import { AskBeforeLeaving } from '../../cloud/AskBeforeLeaving'
import { Refusal } from '../../cloud/Refusal'
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
            loading: state.busy,
            disabledReason: online ? undefined : '连上网再登记，写的都在',
            onTap: () => void submit(),
          }}
        />
      }
    >
      {!online && <OfflineNotice />}
      <CardHeading household={household} issue={task.issue} />
      <AskBeforeLeaving isDirty={state.draft.isDirty} isKept />
      <WayField state={state} isCorrection={wrong !== undefined} />
      {!isWithdrawn && <Details task={task} state={state} />}
      {wrong && (
        <View id={fieldId('why')}>
          <Field
            label="为什么改"
            placeholder="例如 记成了隔壁家"
            value={state.draft.form.why}
            maxLength={60}
            error={state.issueAt('why')}
            onChange={(why) => state.draft.change({ why })}
          />
        </View>
      )}
      <Refusal title="还没登记上" error={state.refusal} />
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
        error={state.issueAt('on')}
        onSelect={(on) => change({ on })}
      />
      <CarrierField
        stationId={task.post.stationId}
        byNo={form.byNo}
        error={state.issueAt('byNo')}
        onSelect={(byNo) => change({ byNo })}
      />
      <PhotoField state={state} error={state.issueAt('photoId')} />
      <View id={fieldId('note')}>
        <Field
          label="备注（可以不填）"
          type="long"
          placeholder="例如 老人耳背，女儿收的"
          value={form.note}
          maxLength={100}
          error={state.issueAt('note')}
          onChange={(note) => change({ note })}
        />
      </View>
    </>
  )
}

function WayField({ state, isCorrection }: { state: DeliveryState; isCorrection: boolean }) {
  const { form, change } = state.draft
  const error = state.issueAt('way')
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
