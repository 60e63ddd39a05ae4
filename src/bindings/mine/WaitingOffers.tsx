import { waitingOffers, withdrawOffer } from '@contract/bindings'
import type { WaitingOffer } from '@contract/bindings/bindingShapes'
import type { Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useRead } from '../../cloud/useRead'
import { useWrite } from '../../cloud/useWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { sideText, timeLeftText } from '../bindingText'

export interface WaitingOffersProps {
  personId: string
  phone: string
}

/** The codes that nobody has used yet, each to be taken back; nothing where there is none. */
export function WaitingOffers({ personId, phone }: WaitingOffersProps) {
  const read = useRead(waitingOffers, { personId })
  const now = useNow()
  const [leaving, setLeaving] = useState<WaitingOffer>()
  const waiting = (read.data?.offers ?? []).filter(({ expiresAt }) => now < expiresAt)
  return (
    <>
      <ReadView read={read} phone={phone} heading="还没用的码" keeps="做好的码都在">
        {() => waiting.length > 0 && <Waiting offers={waiting} now={now} onWithdraw={setLeaving} />}
      </ReadView>
      {leaving && (
        <WithdrawSheet personId={personId} offer={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </>
  )
}

interface WaitingProps {
  offers: readonly WaitingOffer[]
  now: Instant
  onWithdraw: (offer: WaitingOffer) => void
}

function Waiting({ offers, now, onWithdraw }: WaitingProps) {
  return (
    <>
      <Heading title="还没用的码" />
      <List label="还没用的码">
        {offers.map((offer) => (
          <Cell
            key={offer.offerId}
            icon="qr-code"
            title={`给${nameOf(offer)}的`}
            note={timeLeftText(offer.expiresAt, now)}
            action={{ title: '收回', onTap: () => onWithdraw(offer) }}
          />
        ))}
      </List>
      <View className="small">码只在做的时候看得到。找不到了，收回这个，再做一个。</View>
    </>
  )
}

interface WithdrawSheetProps {
  personId: string
  offer: WaitingOffer
  onClose: () => void
}

/** Asks before a code is taken back. */
function WithdrawSheet({ personId, offer, onClose }: WithdrawSheetProps) {
  const write = useWrite(withdrawOffer)

  async function withdraw(): Promise<void> {
    if (await write.submit({ personId, offerId: offer.offerId })) onClose()
  }

  return (
    <WriteSheet
      title={`收回给${offer.familyName}的码吗？`}
      write={write}
      keep="先不收回"
      act="收回"
      danger
      refused="还没收回"
      onAct={() => void withdraw()}
      onClose={onClose}
    >
      <View>{`收回以后，这个码马上用不了。还想请${offer.familyName}，再做一个就行。`}</View>
    </WriteSheet>
  )
}

/** 周小兰（家人，子女） */
function nameOf({ familyName, kinship }: WaitingOffer): string {
  return `${familyName}（${sideText('family', kinship)}）`
}
