import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Ring } from './Ring'
import { spoken } from './spoken'
import { Tappable } from './Tappable'

export interface Slot {
  key: string
  /** 9:00. */
  title: string
  /** Read aloud instead of the title: 下午2:00. */
  spokenTitle?: string | undefined
  /** 余1, 满. */
  note: string
  /** Full; the note says so. */
  disabled?: boolean | undefined
}

export interface SlotGridProps {
  /** What the hours belong to, read aloud: 7月15日 周三 上午. */
  label: string
  slots: readonly Slot[]
  selected?: string | undefined
  onSelect: (key: string) => void
}

/** Hours to choose from, two in a line, one from 特大 on. */
export function SlotGrid({ label, slots, selected, onSelect }: SlotGridProps) {
  return (
    <View className="slots" {...accessible({ role: 'radiogroup', label })}>
      {slots.map(({ key, title, spokenTitle = title, note, disabled = false }) => (
        <Tappable
          key={key}
          role="radio"
          className={classes(
            'slot',
            key === selected && 'choice-selected',
            disabled && 'choice-off',
          )}
          label={spoken(spokenTitle, note)}
          checked={key === selected}
          disabled={disabled}
          onTap={() => onSelect(key)}
        >
          <View className="slot-title">{title}</View>
          {key === selected ? <Ring ticked /> : <View className="slot-note">{note}</View>}
        </Tappable>
      ))}
    </View>
  )
}
