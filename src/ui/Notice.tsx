import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { Phrases } from './Phrases'
import { spoken } from './spoken'
import { Tappable } from './Tappable'

export interface NoticeProps {
  tone?: 'good' | 'plain' | 'amber' | 'red' | undefined
  /** In bold, over the note. */
  title?: string | undefined
  note?: string | undefined
  /** Default: tick, i, clock, warning, by tone. */
  icon?: IconName | undefined
  /** Leads on, with a chevron. */
  onTap?: (() => void) | undefined
}

const ICONS = { good: 'check', plain: 'info', amber: 'clock', red: 'warning' } as const

/** Tells what is the case. Red is read out at once, good and amber at the next pause. */
export function Notice({ tone = 'plain', title, note, icon, onTap }: NoticeProps) {
  const className = classes('notice', `notice-${tone}`)
  const content = (
    <>
      <Icon name={icon ?? ICONS[tone]} />
      <View className="notice-words">
        {title !== undefined && (
          <View className="strong">
            <Phrases title={title} />
          </View>
        )}
        {note !== undefined && (
          <View className={title === undefined ? '' : 'notice-note'}>{note}</View>
        )}
      </View>
      {onTap && <Icon name="chevron-right" size="small" />}
    </>
  )
  if (onTap !== undefined) {
    return (
      <Tappable className={className} label={spoken(title, note)} onTap={onTap}>
        {content}
      </Tappable>
    )
  }
  const role = tone === 'red' ? 'alert' : tone === 'plain' ? undefined : 'status'
  return (
    <View className={className} {...accessible({ role })}>
      {content}
    </View>
  )
}
