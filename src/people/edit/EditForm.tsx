import { type PartName, PERSON_PARTS } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { AskBeforeLeaving } from '../../cloud/AskBeforeLeaving'
import { busyText } from '../../cloud/busyText'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import type { Read } from '../../cloud/useRead'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { PartFields } from '../form/PartFields'
import { TagFields } from '../form/TagFields'
import { WhyField } from '../form/WhyField'
import { personFileUrl } from '../links'
import { OnFile, useOnFile } from '../OnFile'
import { fieldsOf } from '../partFields'
import { typedAt, typedPart } from '../typedPart'
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

  async function submit(): Promise<void> {
    if (await form.submit()) goBackOr(personFileUrl(stationId, file.personId))
  }

  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online, () => void submit())} />}>
      <StaleNotice read={read} />
      <Heading level={1} title={label} side={file.name} />
      <AskBeforeLeaving isDirty={form.isDirty} isKept />
      {form.isOvertaken && <Overtaken form={form} file={file} part={part} />}
      <Fields
        stationId={stationId}
        fields={fieldsOf(part)}
        typed={form.typed}
        onChange={form.change}
        path=""
        issueAt={form.issueAt}
      />
      {part === 'identity' && <SameNumbers stationId={stationId} file={file} form={form} />}
      <WhyField why={form.why} error={form.issueAt('why')} onChange={form.changeWhy} />
      <Refusal title="还没存上" error={error} />
    </Screen>
  )
}

const NOTES = {
  sameId: '先看看号码写对没有。真是同一个人，存好以后在“疑似重复”里并成一份。',
  samePhone: '看看写对没有。是一家人共用的，可以接着存。',
}

interface SameNumbersProps {
  stationId: string
  file: PersonFile
  form: PartForm
}

/** Who else has a number that is typed; nothing where the numbers are those of the file. */
function SameNumbers({ stationId, file, form }: SameNumbersProps) {
  const stored = typedPart('identity', file.parts.identity)
  const isChanged = (name: string) => typedAt(form.typed, name) !== typedAt(stored, name)
  const identity = {
    idNumber: isChanged('idNumber') ? typedAt(form.typed, 'idNumber') : '',
    phone: isChanged('phone') ? typedAt(form.typed, 'phone') : '',
  }
  const others = useOnFile({ stationId, identity, exceptId: file.personId })
  return <OnFile stationId={stationId} notes={NOTES} {...others} />
}

function storeAction(form: PartForm, online: boolean, onTap: () => void): ButtonProps {
  const { write } = form
  return {
    title: '存好',
    loading: busyText(write, '正在存'),
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
