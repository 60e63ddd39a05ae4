import type { Colleague } from '@contract/members/colleagues'
import { dateOf } from '@contract/time'
import { View } from '@tarojs/components'
import { seenText } from '../../cloud/seenText'
import { useNow } from '../../cloud/useNow'
import { OnDutyList } from '../../stations/card/OnDutyList'
import { CheckRow } from '../../ui/CheckRow'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { publicWords } from './ownForm'
import type { OwnForm } from './useOwnForm'
import '../../stations/card/card.css'

/** What anybody may read, agreed to by a tick of its own, and how it looks to them. */
export function OnTheCard({ form, member }: { form: OwnForm; member: Colleague }) {
  const now = useNow()
  const { card, draft } = form
  const wrong = form.issueAt('publishes')
  const words = publicWords(card, member)
  return (
    <>
      <Heading title="联系卡上写不写我" />
      <View className="small">
        勾上就是同意写在服务站的联系卡上，谁都看得到，也会被转发。不勾也行，卡上有值班电话。什么时候都能改，存好就从卡上拿掉。
      </View>
      <View id={fieldId('publishes')}>
        <List label="联系卡上写不写我">
          <CheckRow
            title="写我的姓名"
            checked={card.showsName}
            onTap={() => draft.change({ showsName: !card.showsName })}
          />
          <CheckRow
            title="写我的手机号"
            checked={card.showsPhone}
            onTap={() => draft.change({ showsPhone: !card.showsPhone })}
          />
        </List>
      </View>
      {wrong !== undefined && <Notice tone="red" note={wrong} />}
      {member.publishAgreedAt !== undefined && (
        <View className="small">上次定的：{seenText(member.publishAgreedAt, now)}</View>
      )}
      {words ? (
        <>
          <View className="small">别人看到的是这样：</View>
          <OnDutyList onDuty={[words]} date={dateOf(now)} isOpen now={now} />
        </>
      ) : (
        <Notice note="现在联系卡上没有您，别人打值班电话找您。" />
      )}
    </>
  )
}
