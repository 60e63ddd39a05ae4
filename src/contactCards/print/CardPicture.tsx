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
  /** Told what came of keeping it. */
  onKept: (kept: KeptPicture) => void
}

/** The first card of a sheet as it will be printed. */
export function CardPicture(props: CardPictureProps) {
  const [card] = props.sheet.cards
  return card ? <Picture {...props} card={card} /> : null
}

function Picture(props: CardPictureProps & { card: PrintedCard }) {
  const { stationId, sheet, card, alone, onKept } = props
  const [picture, setPicture] = useState<string | 'failed'>()
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
            void savePicture(picture, `联系卡${card.cardNo}`).then(onKept, () => onKept('failed'))
          }
        />
      )}
    </>
  )
}
