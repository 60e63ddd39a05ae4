import { listMemberChanges } from '@contract/members'
import { MEMBER_ACTIONS, MEMBER_FACTS, type MemberChange } from '@contract/members/memberChanges'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ChangeCard, tellChanges } from '../../ui/ChangeCard'
import { Heading } from '../../ui/Heading'
import { momentText } from '../../ui/momentText'
import { Screen } from '../../ui/Screen'
import { readMember } from '../readMember'

/** What was done to the members of a station. `?stationId=`, for one of them `&memberNo=` */
export default function Changes() {
  const { params } = useRouter()
  return (
    <AtStation procedure={listMemberChanges} keeps="记下的都在">
      {({ stationId }) => <OfMembers {...(readMember(params) ?? { stationId })} />}
    </AtStation>
  )
}

function OfMembers(asked: { stationId: string; memberNo?: number }) {
  const phone = useDutyPhone()
  const pages = usePages({
    key: [listMemberChanges.name, asked],
    ask: async (after) => {
      const page = await call(listMemberChanges, { ...asked, ...from(after) })
      return { rows: page.changes, next: page.next }
    },
  })
  return (
    <Screen staff>
      <Heading level={1} title="站里的人改过什么" />
      <View className="small">加入、离开、分工、替班，改一次记一次，谁也删不了。</View>
      <PagesView pages={pages} phone={phone} keeps="记下的都在" none="还没有改过。">
        {(changes) =>
          changes.map((change) => (
            <ChangeCard
              key={`${change.at} ${change.memberNo} ${change.action}`}
              title={`${change.name}：${MEMBER_ACTIONS[change.action].label}`}
              note={`${whoText(change, asked.stationId)}，${momentText(change.at)}`}
              why={change.why}
              {...tellChanges(
                change.fields.map(({ field, before, after }) => ({
                  label: MEMBER_FACTS[field].label,
                  before,
                  after,
                })),
              )}
            />
          ))
        }
      </PagesView>
    </Screen>
  )
}

/** 陈志强, or 上级站的陈志强, or for the operator 建站时录入 */
function whoText({ by }: MemberChange, stationId: string): string {
  if (by === undefined) return '建站时录入'
  return by.stationId === stationId ? by.name : `上级站的${by.name}`
}
