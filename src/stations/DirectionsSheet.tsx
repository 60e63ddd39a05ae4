import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { callPhone } from '../ui/callPhone'
import { Notice } from '../ui/Notice'
import { Sheet } from '../ui/Sheet'

export interface DirectionsSheetProps {
  /** 巴川街道退役军人服务站 */
  name: string
  address: string
  phone: string
  onClose: () => void
}

/** How to come: whom to ask the way, and the address for a map or a driver. */
export function DirectionsSheet({ name, address, phone, onClose }: DirectionsSheetProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()

  function copy(): void {
    const data = `${address} ${name}`
    Taro.setClipboardData({ data }).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
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
