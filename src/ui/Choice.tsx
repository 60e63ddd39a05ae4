import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { Ring } from './Ring'
import { Row } from './Row'
import { spoken } from './spoken'
import { Tappable } from './Tappable'

export interface ChoiceProps {
  title: string
  onTap: () => void
  note?: string | undefined
  icon?: IconName | undefined
  /** Words at the right; from 特大 below. */
  side?: string | undefined
  /** True or false makes it a radio with a ring; left out, it moves on at once, with a chevron. */
  selected?: boolean | undefined
  /** Why it cannot be chosen, shown at the right: 车已坐满. */
  disabledReason?: string | undefined
}

/** One of several answers, large enough for a thumb. */
export function Choice({ title, onTap, note, icon, side, selected, disabledReason }: ChoiceProps) {
  const off = disabledReason !== undefined
  const movesOn = selected === undefined
  return (
    <Tappable
      role={movesOn ? 'button' : 'radio'}
      label={spoken(title, note, disabledReason ?? side)}
      checked={selected}
      disabled={off}
      className={classes(
        'choice',
        movesOn && 'choice-moves-on',
        selected && 'choice-selected',
        off && 'choice-off',
      )}
      onTap={onTap}
    >
      <Row
        title={title}
        note={note}
        icon={icon}
        side={disabledReason ?? side}
        end={off ? undefined : movesOn ? <Icon name="chevron-right" /> : <Ring ticked={selected} />}
      />
    </Tappable>
  )
}

export interface ChoicesProps {
  /** The question that the choices answer. */
  label: string
  children: ReactNode
}

/** The choices that answer one question. */
export function Choices({ label, children }: ChoicesProps) {
  return (
    <View className="choices" {...accessible({ role: 'radiogroup', label })}>
      {children}
    </View>
  )
}
