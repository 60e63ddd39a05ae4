import { type PartName, PERSON_PARTS } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { StaleNotice } from '../../cloud/ReadView'
import { useOnline } from '../../cloud/useOnline'
import type { Read } from '../../cloud/useRead'
import { CHECKING_TEXT } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { PartFields } from '../form/PartFields'
import { TagFields } from '../form/TagFields'
import { WhyField } from '../form/WhyField'
import { personFileUrl } from '../links'
import { fieldsOf } from '../partFields'
import { Overtaken } from './Overtaken'
import { type PartForm, usePartForm } from './usePartForm'

export interface EditFormProps {
  stationId: string
  file: PersonFile
  part: PartName
  read: Omit<Read<unknown>, 'data'>
}

/** The form about one part, made from its schema. */
export function EditForm({ stationId, file, part, read }: EditFormProps) {
  const form = usePartForm(stationId, file, part)
  const online = useOnline()
  const { error } = form.write
  const { label } = PERSON_PARTS[part]
  const Fields = part === 'tags' ? TagFields : PartFields

  async function store(): Promise<void> {
    if (await form.store()) goBackOr(personFileUrl(stationId, file.personId))
  }

  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online, () => void store())} />}>
      <StaleNotice read={read} />
      <Heading level={1} title={label} side={file.name} />
      {form.isOvertaken && <Overtaken form={form} file={file} part={part} />}
      <Fields
        stationId={stationId}
        fields={fieldsOf(part)}
        typed={form.typed}
        onChange={form.change}
        path=""
        issueAt={form.issueAt}
      />
      <WhyField why={form.why} error={form.issueAt('why')} onChange={form.changeWhy} />
      <View id={fieldId('refusal')}>
        {error && <Notice tone="red" title="还没存上" note={error.message} />}
      </View>
    </Screen>
  )
}

function storeAction(form: PartForm, online: boolean, onTap: () => void): ButtonProps {
  const { write } = form
  const sending = write.state === 'checking' ? CHECKING_TEXT : '正在存'
  return {
    title: '存好',
    loading: write.isBusy ? sending : undefined,
    disabledReason: !online
      ? '连上网再存，写的都在'
      : form.isOvertaken
        ? '先看上面别人改的'
        : form.hasChanges
          ? undefined
          : '还没有改',
    onTap,
  }
}
