import { registerWalkIn } from '@contract/appointments'
import type { PersonFile } from '@contract/people/personViews'
import Taro from '@tarojs/taro'
import { walkInUrl } from '../../appointments/links'
import { mayCall } from '../../shell/mayCall'
import { useMembership } from '../../shell/useMembership'
import { Cell } from '../../ui/Cell'

/** Puts the person down as come without an appointment, by this file; for whom the desk is. */
export function CameCell({ stationId, file }: { stationId: string; file: PersonFile }) {
  const me = useMembership(stationId)
  if (file.ended || !mayCall(registerWalkIn, me?.role)) return null
  return (
    <Cell
      icon="clipboard"
      title="登记这个人来了"
      note="没有预约，排进在等的人里"
      onTap={() => void Taro.navigateTo({ url: walkInUrl(stationId, file.personId) })}
    />
  )
}
