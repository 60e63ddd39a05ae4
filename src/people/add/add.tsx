import { addPerson } from '@contract/people'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { AskBeforeLeaving } from '../../cloud/AskBeforeLeaving'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { AtStation } from '../../shell/AtStation'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { PartFields } from '../form/PartFields'
import { personFileUrl } from '../links'
import { OnFile, useOnFile } from '../OnFile'
import { type AddedPart, askedOf } from './newPerson'
import { type NewPersonForm, useNewPerson } from './useNewPerson'

/** Opens a file for somebody who has none. `?stationId=` */
export default function AddPerson() {
  return (
    <AtStation procedure={addPerson} keeps="档案都在">
      {({ stationId }) => <Add stationId={stationId} />}
    </AtStation>
  )
}

function Add({ stationId }: { stationId: string }) {
  const form = useNewPerson(stationId)
  const online = useOnline()
  const found = useOnFile({ stationId, identity: form.typedOf('identity') })
  const { error } = form.write

  async function submit(): Promise<void> {
    const personId = await form.submit()
    if (personId !== undefined) {
      void Taro.redirectTo({ url: personFileUrl(stationId, personId) })
    }
  }

  function fields(part: AddedPart) {
    return (
      <PartFields
        stationId={stationId}
        fields={askedOf(part)}
        typed={form.typedOf(part)}
        onChange={(typed) => form.change(part, typed)}
        path={`${part}.`}
        issueAt={form.issueAt}
      />
    )
  }

  return (
    <Screen
      staff
      actionBar={
        <ActionBar main={addAction(form, online, found.sameId.length > 0, () => void submit())} />
      }
    >
      <View>先填这几样，只有姓名一定要填。别的建好以后再补。</View>
      <AskBeforeLeaving isDirty={form.isDirty} isKept />
      {fields('identity')}
      <OnFile stationId={stationId} notes={NOTES} {...found} />
      <Heading title="住处" />
      {fields('home')}
      <Refusal title="还没建好" error={error} />
    </Screen>
  )
}

const NOTES = {
  sameId: '点下面的名字，在那份档案里改。',
  samePhone: '看看是不是同一个人。是一家人共用的，可以接着建。',
}

function addAction(
  { write }: NewPersonForm,
  online: boolean,
  isOnFile: boolean,
  onTap: () => void,
): ButtonProps {
  return {
    title: '建好档案',
    loading: busyText(write, '正在建'),
    disabledReason: !online ? '连上网再建，写的都在' : isOnFile ? '已经有档案了' : undefined,
    onTap,
  }
}
