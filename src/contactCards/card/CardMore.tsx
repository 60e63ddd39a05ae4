import type { ScannedCard } from '@contract/contactCards/contactCardViews'
import { stationName } from '@contract/stations/stationTerms'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { startBooking } from '../../appointments/links'
import { bindByCardUrl } from '../../bindings/links'
import { useOnline } from '../../cloud/useOnline'
import type { ContactOutcome } from '../../stations/contact'
import { stationCardUrl } from '../../stations/links'
import { saveContact } from '../../stations/saveContact'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { phoneText } from '../../ui/phoneText'

export interface CardMoreProps {
  card: ScannedCard
  code: string
}

/** What the card leads on to; binding the file needs the net. */
export function CardMore({ card, code }: CardMoreProps) {
  const online = useOnline()
  const [outcome, setOutcome] = useState<ContactOutcome>()
  const { stationId } = card

  async function save(): Promise<void> {
    const organization = stationName(card)
    const { name = '', phone } = card.liaison
    const contact =
      phone === undefined
        ? { name: organization, phone: card.dutyPhone }
        : { name: `联络员${name}`, phone: phoneText(phone), organization }
    setOutcome(await saveContact(contact))
  }

  return (
    <List label="还可以">
      {online && (
        <Cell
          icon="calendar-check"
          title="约时间办事"
          note="选好时间，来了不用等"
          onTap={() => startBooking(stationId)}
        />
      )}
      {online && (
        <Cell
          icon="person"
          title="绑定我的档案"
          note="看自己的档案和办事进度"
          onTap={() => void Taro.navigateTo({ url: bindByCardUrl(code) })}
        />
      )}
      <Cell
        icon="download"
        title="存到通讯录"
        note={SAVE_NOTES[outcome ?? 'givenUp']}
        onTap={() => void save()}
      />
      <Cell
        icon="home"
        title="服务站联系卡"
        note="地址、上班时间、能办的事"
        onTap={() => void Taro.navigateTo({ url: stationCardUrl(stationId) })}
      />
    </List>
  )
}

const SAVE_NOTES: Record<ContactOutcome, string> = {
  saved: '存好了，以后在通讯录里找',
  handedOver: '文件好了，点开它就存进去',
  givenUp: '存下联络员的电话',
  failed: '没有存上，请照着号码自己存',
}
