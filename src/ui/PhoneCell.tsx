import { View } from '@tarojs/components'
import { Cell } from './Cell'
import { callPhone } from './callPhone'
import { Icon } from './Icon'
import { phoneText } from './phoneText'
import { Tappable } from './Tappable'

export interface PhoneCellProps {
  /** Who answers: 联络员王秀兰, 打电话问，值班的人会接. */
  title: string
  /** Shown as people read it: 199-0000-1234. */
  phone: string
}

/** Who can be called, with the number and a button 打电话. Stands alone or in a List. */
export function PhoneCell({ title, phone }: PhoneCellProps) {
  return (
    <Cell
      icon="phone"
      title={title}
      note={phoneText(phone)}
      action={{ title: '打电话', label: `打电话，${title}`, onTap: () => callPhone(phone) }}
    />
  )
}

/** The number itself, large, on a card that calls it. */
export function PhoneTile({ title, phone }: PhoneCellProps) {
  return (
    <Tappable
      className="phone-tile"
      label={`打电话 ${phoneText(phone)}，${title}`}
      onTap={() => callPhone(phone)}
    >
      <View className="row">
        <View className="row-icon">
          <Icon name="phone" />
        </View>
        <View className="row-title phone-tile-title">{title}</View>
        <View className="row-note phone-tile-number">{phoneText(phone)}</View>
        <View className="row-end">
          <Icon name="chevron-right" />
        </View>
      </View>
    </Tappable>
  )
}
