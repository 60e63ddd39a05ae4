import { cardCoverage } from '@contract/contactCards'
import Taro from '@tarojs/taro'
import { useRead } from '../cloud/useRead'
import { Notice } from '../ui/Notice'
import { phoneText } from '../ui/phoneText'
import { reprintUrl } from './links'

export interface FormerPhoneNoticeProps {
  stationId: string
  /** The duty phone until now. */
  former: string
}

/** The station has another duty phone: in how many households a card says the former, and where to print. */
export function FormerPhoneNotice({ stationId, former }: FormerPhoneNoticeProps) {
  const { data } = useRead(cardCoverage, { stationId, ofStationId: stationId })
  if (data === undefined || data.delivered === 0) return null
  return (
    <Notice
      tone="amber"
      icon="id-card"
      title={`有${data.delivered}户手里的卡还印着原来的号码`}
      note={`卡上印的是${phoneText(former)}。点这里重新印，一个村一个村地换。原来的号码先留着接一阵。`}
      onTap={() => void Taro.navigateTo({ url: reprintUrl(stationId) })}
    />
  )
}
