import { cardNoText } from '@contract/contactCards/contactCardTerms'
import type { CardSheet, PrintedCard } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { KeptPicture } from '../../cloud/drawing'
import { savePicture } from '../../cloud/picture'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { phoneText } from '../../ui/phoneText'
import { Skeleton } from '../../ui/Skeleton'
import { WholePicture } from '../WholePicture'
import { drawOneCard } from './drawCards'

export interface CardPictureProps {
  stationId: string
  sheet: CardSheet
  /** Whether it is the only one, which may be kept as a picture. */
  alone: boolean
}

/** The first card of a sheet as it will be printed. */
export function CardPicture({ stationId, sheet, alone }: CardPictureProps) {
  const [card] = sheet.cards
  return card ? <Picture stationId={stationId} sheet={sheet} card={card} alone={alone} /> : null
}

function Picture({ stationId, sheet, card, alone }: CardPictureProps & { card: PrintedCard }) {
  const [picture, setPicture] = useState<string | 'failed'>()
  const [kept, setKept] = useState<KeptPicture>()
  useEffect(() => {
    let isWanted = true
    drawOneCard(stationId, sheet, card).then(
      (drawn) => isWanted && setPicture(drawn),
      (thrown: unknown) => {
        console.warn('the card was not drawn', thrown)
        if (isWanted) setPicture('failed')
      },
    )
    return () => {
      isWanted = false
    }
  }, [stationId, sheet, card])

  if (picture === undefined) return <Skeleton />
  if (picture === 'failed') {
    return <Notice tone="amber" icon="info" note="样子没有画出来。可以直接生成PDF看。" />
  }
  const words = `${cardNoText(card.cardNo)}，联络员${card.liaison.name}，${phoneText(card.liaison.phone)}`
  return (
    <>
      <View className="print-card">
        <WholePicture path={picture} label={words} />
      </View>
      {alone && (
        <Button
          icon="download"
          title="存成图片"
          onTap={() =>
            void savePicture(picture, `联系卡${card.cardNo}`).then(setKept, () => setKept('failed'))
          }
        />
      )}
      {kept === 'saved' && <Notice tone="good" note="图片存好了，可以发给家里人。" />}
      {kept === 'failed' && (
        <Notice tone="amber" icon="info" note="没有存上。可以截屏，或者允许存照片再试一次。" />
      )}
    </>
  )
}
