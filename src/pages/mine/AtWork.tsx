import { myMemberships } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { useRead } from '../../cloud/useRead'
import { joinUrl } from '../../members/links'
import { Cell } from '../../ui/Cell'

/** For who is to work at a station, or might: the way to it. Who does finds it on the tab 工作台. */
export function AtWork() {
  const { data } = useRead(myMemberships, {})
  if (data === undefined) return null
  const { memberships, joining } = data
  const [asked] = joining
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <>
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
