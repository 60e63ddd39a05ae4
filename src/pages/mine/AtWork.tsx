import { deskDay } from '@contract/appointments'
import { myMemberships } from '@contract/members'
import Taro from '@tarojs/taro'
import { useRead } from '../../cloud/useRead'
import { joinUrl, workUrl } from '../../members/links'
import { mayCall } from '../../shell/mayCall'
import { Cell } from '../../ui/Cell'

/** For who works at a station and has no desk, or is to work there: the way to it. */
export function AtWork() {
  const { data } = useRead(myMemberships, {})
  if (data === undefined) return null
  const { memberships, joining } = data
  const [asked] = joining
  // Who has a desk finds it there.
  const hasDesk = memberships.some(({ role }) => mayCall(deskDay, role))
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <>
      {memberships.length > 0 && !hasDesk && (
        <Cell icon="people" title="站里的事" note="名单、我的名片" onTap={go(workUrl())} />
      )}
      {asked && (
        <Cell
          icon="people"
          title={`加入${asked.place}`}
          note={asked.status === 'waiting' ? '等站长确认' : '站长没有同意'}
          onTap={go(joinUrl())}
        />
      )}
      {memberships.length === 0 && !asked && (
        <Cell
          icon="people"
          title="在服务站工作？"
          note="用站长给的邀请码加入"
          onTap={go(joinUrl())}
        />
      )}
    </>
  )
}
