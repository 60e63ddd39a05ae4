import { cardCoverage } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { AskBeforeLeaving } from '../../cloud/AskBeforeLeaving'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { ActionBar } from '../../ui/ActionBar'
import { Field, type FieldProps } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
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

  async function submit(): Promise<void> {
    const householdId = await form.submit()
    if (householdId === undefined) return
    const url = householdUrl(stationId, householdId)
    if (before) goBackOr(url)
    else void Taro.redirectTo({ url })
  }

  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online, before, submit)} />}>
      {!online && <OfflineNotice />}
      <Heading level={1} title={before ? '改这一户' : '添一户'} />
      <AskBeforeLeaving isDirty={form.draft.isDirty} isKept />
      <WhoAndWhere stationId={stationId} form={form} />
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
          assignment={form.draft.form}
          issueAt={form.issueAt}
          onChange={form.draft.change}
        />
      )}
      <Refusal title="还没存上" error={form.write.error} />
    </Screen>
  )
}

/** Householder, village, address, and the station's own number for it. */
function WhoAndWhere({ stationId, form }: { stationId: string; form: HouseholdFormState }) {
  const { data: coverage } = useRead(cardCoverage, { stationId, ofStationId: stationId })
  return (
    <>
      <Anchored form={form} path="householder" label="户主" placeholder="姓名" maxLength={20} />
      <VillageField
        village={form.draft.form.village}
        villages={coverage?.villages ?? []}
        error={form.issueAt('village')}
        onChange={(village) => form.draft.change({ village })}
      />
      <Anchored
        form={form}
        path="address"
        label="住址（可以不填）"
        placeholder="几组几号"
        maxLength={60}
      />
      <Anchored
        form={form}
        path="ref"
        label="户号（可以不填）"
        hint="站里自己的台账上怎么编的"
        maxLength={30}
      />
    </>
  )
}

function storeAction(
  { write, hasChanges }: HouseholdFormState,
  online: boolean,
  before: HouseholdDetail | undefined,
  submit: () => Promise<void>,
) {
  return {
    title: before ? '存好' : '添上这一户',
    loading: busyText(write, '正在存'),
    disabledReason: !online ? '连上网再存，写的都在' : hasChanges ? undefined : '还没有改',
    onTap: () => void submit(),
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
        error={form.issueAt(path)}
        onChange={(value) => form.draft.change({ [path]: value })}
      />
    </View>
  )
}
