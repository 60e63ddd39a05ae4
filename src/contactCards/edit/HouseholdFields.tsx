import { cardCoverage } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { CHECKING_TEXT } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import { Field, type FieldProps } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { AssignmentFields } from '../assign/AssignmentFields'
import { householdUrl } from '../links'
import type { FieldPath } from './householdForm'
import { type HouseholdFormState, useHouseholdForm } from './useHouseholdForm'
import { VillageField } from './VillageField'

export interface HouseholdFieldsProps {
  stationId: string
  /** Undefined for a new one. */
  before: HouseholdDetail | undefined
}

/** What is written down of a household; of a new one also who answers for it. */
export function HouseholdFields({ stationId, before }: HouseholdFieldsProps) {
  const form = useHouseholdForm(stationId, before)
  const online = useOnline()
  const own = { stationId, ofStationId: stationId }
  const { data: coverage } = useRead(cardCoverage, own)
  const { form: typed, change } = form.draft

  async function store(): Promise<void> {
    const householdId = await form.store()
    if (householdId === undefined) return
    if (before && Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.redirectTo({ url: householdUrl(stationId, householdId) })
  }

  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online, before, store)} />}>
      {!online && <OfflineNotice />}
      <Heading level={1} title={before ? '改这一户' : '添一户'} />
      <Anchored form={form} path="householder" label="户主" placeholder="姓名" maxLength={20} />
      <VillageField
        village={typed.village}
        villages={coverage?.villages ?? []}
        error={form.errorAt('village')}
        onChange={(village) => change({ village })}
      />
      <Anchored
        form={form}
        path="address"
        label="住址（可不写）"
        placeholder="几组几号"
        maxLength={60}
      />
      <Anchored
        form={form}
        path="ref"
        label="户号（可不写）"
        hint="站里自己的台账上怎么编的"
        maxLength={30}
      />
      {before ? (
        <Anchored
          form={form}
          path="why"
          label="为什么改"
          placeholder="例如 写错了字"
          maxLength={60}
        />
      ) : (
        <AssignmentFields
          stationId={stationId}
          assignment={typed}
          errorAt={form.errorAt}
          onChange={change}
        />
      )}
      <View id={fieldId('refusal')}>
        {form.refusal !== undefined && <Notice tone="red" title="还没存上" note={form.refusal} />}
      </View>
    </Screen>
  )
}

function storeAction(
  { state, hasChanges }: HouseholdFormState,
  online: boolean,
  before: HouseholdDetail | undefined,
  store: () => Promise<void>,
) {
  const busy = { sending: '正在存', checking: CHECKING_TEXT }
  return {
    title: before ? '存好' : '添上这一户',
    loading: state === 'sending' || state === 'checking' ? busy[state] : undefined,
    disabledReason: !online ? '连上网再存，写的都在' : hasChanges ? undefined : '还没有改',
    onTap: () => void store(),
  }
}

interface AnchoredProps extends Pick<FieldProps, 'label' | 'placeholder' | 'hint' | 'maxLength'> {
  form: HouseholdFormState
  path: Exclude<FieldPath, 'liaisonNo' | 'standInNo'>
}

/** A field with what is wrong with it, where the page can scroll to it. */
function Anchored({ form, path, ...field }: AnchoredProps) {
  return (
    <View id={fieldId(path)}>
      <Field
        {...field}
        value={form.draft.form[path]}
        error={form.errorAt(path)}
        onChange={(value) => form.draft.change({ [path]: value })}
      />
    </View>
  )
}
