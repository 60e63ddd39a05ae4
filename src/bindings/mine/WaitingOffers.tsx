import { waitingOffers, withdrawOffer } from '@contract/bindings'
import type { WaitingOffer } from '@contract/bindings/bindingShapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useNow } from '../../cloud/useNow'
import { useRead } from '../../cloud/useRead'
import { useWrite } from '../../cloud/useWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { sideText, timeLeftText } from '../bindingText'

/** The codes that nobody has used yet, each to be taken back; nothing where there is none. */
export function WaitingOffers({ personId }: { personId: string }) {
  const { data } = useRead(waitingOffers, { personId })
  const now = useNow()
  const [leaving, setLeaving] = useState<WaitingOffer>()
  const open = (data?.offers ?? []).flatMap((offer) => {
    const left = timeLeftText(offer.expiresAt, now)
    return left === undefined ? [] : [{ offer, left }]
  })
  return (
    <>
      {open.length > 0 && (
        <>
          <Heading title="还没用的码" />
          <List label="还没用的码">
            {open.map(({ offer, left }) => (
              <Cell
                key={offer.offerId}
                icon="qr-code"
                title={`给${nameOf(offer)}的`}
                note={left}
                action={{ title: '收回', onTap: () => setLeaving(offer) }}
              />
            ))}
          </List>
          <View className="small">码只在做的时候看得到。找不到了，收回这个，再做一个。</View>
        </>
      )}
      {leaving && (
        <WithdrawSheet personId={personId} offer={leaving} onClose={() => setLeaving(undefined)} />
      )}
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
      <View>收回以后，这个码马上用不了。还想请他，再做一个就行。</View>
    </WriteSheet>
  )
}

/** 周小兰（家人，子女） */
function nameOf({ familyName, kinship }: WaitingOffer): string {
  return `${familyName}（${sideText('family', kinship)}）`
}
