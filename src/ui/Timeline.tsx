import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Icon } from './Icon'
import { spoken } from './spoken'

export interface TimelineItem {
  title: string
  note?: string | undefined
  /** The date, at the right; from 特大 below. */
  side?: string | undefined
  state: 'done' | 'now' | 'next'
}

const STATE_WORDS = { done: '已完成', now: '正在进行', next: '还没到' } as const

/** What has happened, what is happening, what comes: tick, dot, ring. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className="timeline" {...accessible({ role: 'list' })}>
      {items.map(({ title, note, side, state }, place) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no state, and two may read alike
          key={place}
          className={classes('timeline-item', `timeline-${state}`)}
          {...accessible({
            role: 'listitem',
            label: spoken(title, STATE_WORDS[state], note, side),
          })}
        >
          <View className="timeline-mark" {...accessible({ hidden: true })}>
            {state === 'done' && <Icon name="check" />}
          </View>
          <View className="timeline-words">
            <View className="spread">
              <View className="timeline-title">{title}</View>
              {side !== undefined && <View className="timeline-side">{side}</View>}
            </View>
            {note !== undefined && <View className="small">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
