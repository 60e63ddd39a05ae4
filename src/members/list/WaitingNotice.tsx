import { listInvitations } from '@contract/members'
import Taro from '@tarojs/taro'
import { useRead } from '../../cloud/useRead'
import { Notice } from '../../ui/Notice'
import { inviteUrl } from '../links'

/** Who accepted an invitation, and waits for the head. */
export function WaitingNotice({ stationId }: { stationId: string }) {
  const { data } = useRead(listInvitations, { stationId })
  const names = data?.invitations.flatMap(({ accepted }) => (accepted ? [accepted.name] : [])) ?? []
  if (names.length === 0) return null
  return (
    <Notice
      tone="amber"
      icon="people"
      title={`${names.length}人等您确认`}
      note={names.join('、')}
      onTap={() => void Taro.navigateTo({ url: inviteUrl(stationId) })}
    />
  )
}
