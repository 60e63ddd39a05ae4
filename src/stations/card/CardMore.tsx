import type { StationCard, Supervision } from '@contract/stations/stationCard'
import { stationName } from '@contract/stations/stationTerms'
import { useState } from 'react'
import { Cell } from '../../ui/Cell'
import { callPhone } from '../../ui/callPhone'
import { List } from '../../ui/List'
import { phoneText } from '../../ui/phoneText'
import type { ContactOutcome } from '../contact'
import { saveContact } from '../saveContact'

/** Whom to call above the station; nothing for one that stands at the top. */
export function Complaint({ supervision }: { supervision: Supervision | undefined }) {
  if (!supervision) return null
  const { place, phone } = supervision
  return (
    <Cell
      icon="shield-check"
      title="对服务不满意"
      note={`监督电话 ${phoneText(phone)}`}
      label={`对服务不满意，打${place}监督电话 ${phoneText(phone)}`}
      onTap={() => callPhone(phone)}
    />
  )
}

export interface CardMoreProps {
  card: StationCard
  onCode: () => void
  /** Given where no page of ours lies behind this one. */
  onHome?: (() => void) | undefined
}

/** What can be done with the card: keep it on this phone, show its code, go on from it. */
export function CardMore({ card, onCode, onHome }: CardMoreProps) {
  const [outcome, setOutcome] = useState<ContactOutcome>()

  async function save(): Promise<void> {
    const name = stationName(card)
    setOutcome(await saveContact({ name, phone: card.dutyPhone, address: card.address }))
  }

  return (
    <List label="还可以">
      <Cell
        icon="download"
        title="存到通讯录"
        note={SAVE_NOTES[outcome ?? 'givenUp']}
        onTap={() => void save()}
      />
      <Cell icon="qr-code" title="本站的码" note="别人扫一扫，就能看到这张卡" onTap={onCode} />
      {onHome && <Cell icon="home" title="去首页" note="预约办事，看我的预约" onTap={onHome} />}
    </List>
  )
}

const SAVE_NOTES: Record<ContactOutcome, string> = {
  saved: '存好了，以后在通讯录里找',
  handedOver: '文件好了，点开它就存进去',
  givenUp: '存下值班电话和地址',
  failed: '没有存上，请照着号码自己存',
}
