import { View } from '@tarojs/components'
import { Button } from '../ui/Button'
import { callPhone } from '../ui/callPhone'
import { Sheet } from '../ui/Sheet'

export interface DirectionsSheetProps {
  /** 巴川街道退役军人服务站 */
  name: string
  address: string
  phone: string
  onClose: () => void
}

/** Where the station is, to be read to a driver, and whom to ask the way. */
export function DirectionsSheet({ name, address, phone, onClose }: DirectionsSheetProps) {
  return (
    <Sheet title="怎么来" onClose={onClose}>
      <View>
        <View>{name}</View>
        <View className="heading">{address}</View>
      </View>
      <Button kind="primary" title="知道了" onTap={onClose} />
      <Button icon="phone" title="打电话问路" note={phone} onTap={() => callPhone(phone)} />
    </Sheet>
  )
}
