import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'

export type IconName =
  | 'bag'
  | 'bell'
  | 'book'
  | 'briefcase'
  | 'calendar'
  | 'calendar-check'
  | 'check'
  | 'chevron-down'
  | 'chevron-left'
  | 'chevron-right'
  | 'clipboard'
  | 'clock'
  | 'document'
  | 'download'
  | 'heart'
  | 'home'
  | 'home-heart'
  | 'id-card'
  | 'info'
  | 'lock'
  | 'medal'
  | 'message'
  | 'no-network'
  | 'people'
  | 'person'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'qr-code'
  | 'scales'
  | 'search'
  | 'share'
  | 'shield-check'
  | 'transfer'
  | 'umbrella'
  | 'warning'
  | 'x'

export interface IconProps {
  name: IconName
  /** `small` follows the text beside it, `big` (64 px) stands over an empty page. */
  size?: 'small' | 'big' | undefined
}

/** A drawing beside a word: the word says the same, so readers skip the drawing. */
export function Icon({ name, size }: IconProps) {
  return (
    <View
      className={classes('icon', `icon-${name}`, size && `icon-${size}`)}
      {...accessible({ hidden: true })}
    />
  )
}
