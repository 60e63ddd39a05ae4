import type { StationCard } from '@contract/stations/stationCard'
import { stationName } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { KeptPicture } from '../../cloud/drawing'
import { drawPicture, savePicture } from '../../cloud/picture'
import { Unopened } from '../../cloud/Unopened'
import { Button } from '../../ui/Button'
import { CodeImage } from '../../ui/CodeImage'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { codeDrawing } from './stationPictures'
import { useStationCode } from './useStationCode'

export interface CodeSheetProps {
  card: StationCard
  onClose: () => void
}

/** The station's code, to be scanned from this phone or kept as a picture. */
export function CodeSheet({ card, onClose }: CodeSheetProps) {
  const code = useStationCode(card.stationId)
  const [outcome, setOutcome] = useState<KeptPicture | 'drawing'>()
  const image = code.data
  const name = stationName(card)

  async function keep(from: string): Promise<void> {
    setOutcome('drawing')
    try {
      setOutcome(await savePicture(await drawPicture(codeDrawing(card, from)), name))
    } catch (thrown) {
      console.warn('the code was not drawn', thrown)
      setOutcome('failed')
    }
  }

  return (
    <Sheet
      title="本站的码"
      onClose={onClose}
      foot={
        <>
          {image !== undefined && (
            <Button
              kind="primary"
              icon="download"
              title="存成图片"
              loading={outcome === 'drawing' ? '正在存' : undefined}
              onTap={() => void keep(image)}
            />
          )}
          <Button title="关上" onTap={onClose} />
        </>
      }
    >
      {image === undefined ? (
        <Unopened read={code} phone={card.dutyPhone} />
      ) : (
        <>
          <CodeImage image={image} label={`${name}的码`} />
          <View className="card-code">
            <View className="strong">{name}</View>
            <View>扫一扫，就能看到联系卡</View>
          </View>
        </>
      )}
      {outcome === 'saved' && <Notice tone="good" note="图片存好了。" />}
      {outcome === 'failed' && (
        <Notice tone="amber" icon="info" note="没有存上。可以截屏，或者允许存照片再试一次。" />
      )}
    </Sheet>
  )
}
