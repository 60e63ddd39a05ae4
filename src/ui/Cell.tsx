import { View } from '@tarojs/components'
import { Button } from './Button'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { Row } from './Row'
import { spoken } from './spoken'
import { Tappable } from './Tappable'

export interface CellProps {
  title: string
  note?: string | undefined
  icon?: IconName | undefined
  /** Words at the right; from 特大 below. */
  side?: string | undefined
  /** Makes the whole cell lead on, with a chevron. */
  onTap?: (() => void) | undefined
  /** A small button at the right, instead of `onTap`. */
  action?: { title: string; onTap: () => void; label?: string } | undefined
  label?: string | undefined
  /** What it leads to is open beside the list. */
  isMarked?: boolean | undefined
}

/** One line about one thing; alone it is a card of its own, in a List it shares one. */
export function Cell(props: CellProps) {
  const { title, note, icon, side, onTap, action, isMarked } = props
  const row = <Row title={title} note={note} icon={icon} side={side} end={cellEnd(props)} />
  const className = classes('cell', action && 'cell-action', isMarked && 'cell-marked')
  if (onTap === undefined || action !== undefined) {
    return <View className={className}>{row}</View>
  }
  return (
    <Tappable className={className} label={props.label ?? spoken(title, note, side)} onTap={onTap}>
      {row}
    </Tappable>
  )
}

function cellEnd({ title, action, onTap }: CellProps) {
  if (action !== undefined) {
    return (
      <Button
        small
        title={action.title}
        label={action.label ?? `${action.title}，${title}`}
        onTap={action.onTap}
      />
    )
  }
  return onTap === undefined ? undefined : <Icon name="chevron-right" />
}
