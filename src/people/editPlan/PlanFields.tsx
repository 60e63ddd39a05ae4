import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { AskBeforeLeaving } from '../../cloud/AskBeforeLeaving'
import { busyText } from '../../cloud/busyText'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import type { Read } from '../../cloud/useRead'
import { ColleagueChoices } from '../../members/ColleagueChoices'
import { holderOf } from '../../members/rosterWords'
import { useRoster } from '../../members/useRoster'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Expander } from '../../ui/Expander'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { OneField } from '../form/PartFields'
import { carePlanUrl } from '../links'
import { GOALS } from './planForm'
import { type PlanForm, type PlanOf, usePlanForm } from './usePlanForm'

export interface PlanFieldsProps {
  stationId: string
  name: string
  of: PlanOf
  read: Omit<Read<unknown>, 'data'>
}

/** The form about one plan. */
export function PlanFields({ stationId, name, of, read }: PlanFieldsProps) {
  const form = usePlanForm(stationId, of)
  const online = useOnline()
  const isNew = !('plan' in of)
  const { error } = form.write

  async function submit(): Promise<void> {
    const carePlanId = await form.submit()
    if (carePlanId === undefined) return
    const url = carePlanUrl(stationId, carePlanId)
    if (isNew) void Taro.redirectTo({ url })
    else goBackOr(url)
  }

  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online, () => void submit())} />}>
      <StaleNotice read={read} />
      <Heading level={1} title={`${name}的一人一策`} />
      <AskBeforeLeaving isDirty={form.isDirty} isKept />
      <Lead stationId={stationId} form={form} />
      <OneField
        stationId={stationId}
        field={GOALS}
        typed={form.goals}
        onChange={form.changeGoals}
        path="goals"
        issueAt={form.issueAt}
      />
      {!isNew && (
        <View id={fieldId('why')}>
          <Field
            label="为什么改"
            placeholder="例如 住院了，先看病"
            maxLength={100}
            value={form.why}
            error={form.issueAt('why')}
            onChange={(why) => form.change({ why })}
          />
        </View>
      )}
      <Refusal title="还没存上" error={error} />
    </Screen>
  )
}

function Lead({ stationId, form }: { stationId: string; form: PlanForm }) {
  const { data } = useRoster(stationId)
  const members = data?.members ?? []
  const lead = holderOf(members, form.leadNo)
  const wrong = form.issueAt('leadNo')
  return (
    <View id={fieldId('leadNo')}>
      {wrong !== undefined && <Notice tone="red" note={wrong} />}
      <Expander icon="person" title={`谁负责　${lead?.name ?? '还没有定'}`}>
        <ColleagueChoices
          label="谁负责"
          colleagues={members}
          selected={lead?.memberNo}
          onSelect={(leadNo) => form.change({ leadNo })}
        />
      </Expander>
    </View>
  )
}

function storeAction(form: PlanForm, online: boolean, onTap: () => void): ButtonProps {
  return {
    title: '存好',
    loading: busyText(form.write, '正在存'),
    disabledReason: !online ? '连上网再存，写的都在' : form.hasChanges ? undefined : '还没有改',
    onTap,
  }
}
