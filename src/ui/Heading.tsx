import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Icon } from './Icon'
import { Phrases } from './Phrases'
import { Tappable } from './Tappable'

export interface HeadingProps {
  title: string
  /** 1 heads a page, 2 a section (the default). */
  level?: 1 | 2 | undefined
  /** Words at the right; from 特大 below. */
  side?: string | undefined
  /** A link at the right, 44 px high: 后面几天. */
  action?: { title: string; onTap: () => void } | undefined
}

/** Heads a page or what follows. */
export function Heading({ title, level = 2, side, action }: HeadingProps) {
  return (
    <View className={classes('headline', `headline-${level}`)}>
      <View className="headline-title" {...accessible({ role: 'heading', level })}>
        <Phrases title={title} />
      </View>
      {side !== undefined && <View className="headline-side">{side}</View>}
      {action !== undefined && (
        <Tappable className="headline-action" label={action.title} onTap={action.onTap}>
          <View>{action.title}</View>
          <Icon name="chevron-right" size="small" />
        </Tappable>
      )}
    </View>
  )
}
