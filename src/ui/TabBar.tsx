import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { Tappable } from './Tappable'
import { useTextSize } from './textSize'

export interface TabBarItem {
  key: string
  title: string
  icon: IconName
}

export interface TabBarProps {
  items: readonly TabBarItem[]
  current: string
  /** The page that is open lies behind the current tab, which leads back to it. */
  leadsBack?: boolean
  /** Gets the key; not called for the tab that is open. */
  onSelect: (key: string) => void
}

/** The bar of the tab pages; from 900 px a rail at the left. It brings its own text size. */
export function TabBar({ items, current, leadsBack, onSelect }: TabBarProps) {
  const size = useTextSize()
  const fixed = process.env.TARO_ENV === 'weapp'
  return (
    <View
      className={classes('tab-bar', `t${size}`, fixed && 'tab-bar-fixed')}
      {...accessible({ role: 'tablist', label: '主要页面' })}
    >
      {items.map(({ key, title, icon }) => (
        <Tappable
          key={key}
          role="tab"
          label={title}
          selected={key === current}
          className={classes('tab-bar-item', key === current && 'tab-bar-current')}
          onTap={() => {
            if (key !== current || leadsBack) onSelect(key)
          }}
        >
          <Icon name={icon} />
          <View className="tab-bar-title">{title}</View>
        </Tappable>
      ))}
    </View>
  )
}
