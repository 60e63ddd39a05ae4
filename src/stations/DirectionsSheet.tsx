import type { Location } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { callPhone } from '../ui/callPhone'
import { Notice } from '../ui/Notice'
import { Sheet } from '../ui/Sheet'
import { openMap } from './openMap'

export interface DirectionsSheetProps {
  /** 巴川街道退役军人服务站 */
  name: string
  address: string
  /** Where it is on the map; left out where nobody has said. */
  location?: Location | undefined
  phone: string
  onClose: () => void
}

/** How to come: whom to ask the way, the map, and the address for another map or a driver. */
export function DirectionsSheet(props: DirectionsSheetProps) {
  const { name, address, location, phone, onClose } = props
  const [outcome, setOutcome] = useState<'copied' | 'failed' | 'noMap'>()

  function copy(): void {
    const data = `${address} ${name}`
    Taro.setClipboardData({ data }).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  }

  function showMap(at: Location): void {
    openMap({ location: at, name, address }).catch(() => setOutcome('noMap'))
  }

  return (
    <Sheet
      title="怎么来"
      onClose={onClose}
      foot={
        <>
          <Button
            kind="primary"
            icon="phone"
            title="打电话问路"
            note={phone}
            onTap={() => callPhone(phone)}
          />
          <Button title="知道了" onTap={onClose} />
        </>
      }
    >
      <View>
        <View className="phrase">{name}</View>
        <View className="heading">{address}</View>
      </View>
      {location && <Button icon="pin" title="看地图" onTap={() => showMap(location)} />}
      {outcome === 'noMap' && (
        <Notice tone="amber" icon="info" note="地图没有打开，请打电话问路。" />
      )}
      {outcome === 'failed' ? (
        <Notice tone="amber" icon="info" note="没能复制，请照着念，或者打电话问。" />
      ) : (
        <CopyButton copied={outcome === 'copied'} onTap={copy} />
      )}
    </Sheet>
  )
}

function CopyButton({ copied, onTap }: { copied: boolean; onTap: () => void }) {
  if (copied) return <Button icon="check" title="复制好了" onTap={onTap} />
  return <Button title="复制地址" onTap={onTap} />
}
