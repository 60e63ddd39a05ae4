import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Tappable } from './Tappable'

export interface Tab {
  key: string
  title: string
  count?: number | undefined
}

export interface TabsProps {
  items: readonly Tab[]
  current: string
  onSelect: (key: string) => void
}

/** Parts of one page, with how much is in each; stands in Screen's `top`. */
export function Tabs({ items, current, onSelect }: TabsProps) {
  return (
    <View className="tabs" {...accessible({ role: 'tablist' })}>
      {items.map(({ key, title, count }) => {
        const words = count === undefined ? title : `${title} ${count}`
        return (
          <Tappable
            key={key}
            role="tab"
            label={words}
            selected={key === current}
            repeatable
            className={classes('tab', key === current && 'tab-current')}
            onTap={() => onSelect(key)}
          >
            <View className="tab-words">
              {title}
              {count !== undefined && <View className="tab-count">{count}</View>}
            </View>
          </Tappable>
        )
      })}
    </View>
  )
}
