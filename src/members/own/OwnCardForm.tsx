import type { Colleague } from '@contract/members/colleagues'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { busyText } from '../../cloud/busyText'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import type { Read } from '../../cloud/useRead'
import { ActionBar } from '../../ui/ActionBar'
import { Button, type ButtonProps } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { leaveUrl } from '../links'
import { MatterChecks } from '../MatterChecks'
import { postText } from '../rosterWords'
import { writeMatters } from '../typedMatters'
import { OnTheCard } from './OnTheCard'
import { type OwnForm, useOwnForm } from './useOwnForm'

export interface OwnCardFormProps {
  stationId: string
  member: Colleague
  read: Omit<Read<unknown>, 'data'>
}

/** Phone, matters, and what of it anybody may read. */
export function OwnCardForm({ stationId, member, read }: OwnCardFormProps) {
  const form = useOwnForm(stationId, member)
  const online = useOnline()
  const { card, draft, write } = form
  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online)} />}>
      <StaleNotice read={read} />
      <View id={fieldId('stored')}>
        {form.isStored && <Notice tone="good" title="存好了" note="联系卡上已经是新的。" />}
      </View>
      <Heading level={1} title={member.name} side={postText(member)} />
      <View id={fieldId('phone')}>
        <Field
          label="手机号"
          hint="站里的人看得到，好给您打电话。"
          type="phone"
          value={card.phone}
          error={form.issueAt('phone')}
          onChange={(phone) => draft.change({ phone })}
        />
      </View>
      <MatterChecks
        title="我负责的事"
        matters={card.matters}
        wrong={form.issueAt('matters')}
        onChange={(matters) => draft.change({ matters: writeMatters(matters) })}
      />
      <OnTheCard form={form} member={member} />
      <Refusal title="还没存上" error={write.error} />
      {form.hasChanges && <Button title="不改了，还是原来的" onTap={form.giveUp} />}
      <Cell
        icon="transfer"
        title="离开本站"
        note="选好谁接手，再办离开"
        onTap={() => void Taro.navigateTo({ url: leaveUrl(stationId, member.memberNo) })}
      />
    </Screen>
  )
}

function storeAction({ write, hasChanges, submit }: OwnForm, online: boolean): ButtonProps {
  return {
    title: '存好',
    loading: busyText(write, '正在存'),
    disabledReason: !online ? '连上网再存，写的都在' : hasChanges ? undefined : '还没有改',
    onTap: () => void submit(),
  }
}
