import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
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
  /** Large words in the icon's place: the hour of a queue. */
  lead?: string | undefined
  /** Words at the right; from 特大 below. */
  side?: string | undefined
  /** Beside the title, or under the note. Not read aloud with the cell: say them in `label`. */
  badges?: ReactNode
  /** Makes the whole cell lead on, with a chevron. */
  onTap?: (() => void) | undefined
  /** A small button at the right, instead of `onTap`. */
  action?: { title: string; onTap: () => void; primary?: boolean; label?: string } | undefined
  label?: string | undefined
}

/** One line about one thing; alone it is a card of its own, in a List it shares one. */
export function Cell(props: CellProps) {
  const { title, note, icon, lead, side, badges, onTap, action } = props
  const badgeLine = badges !== undefined && <View className="cell-badges">{badges}</View>
  const beside = badges !== undefined && note === undefined && side === undefined
  const row = (
    <>
      <Row
        title={title}
        note={note}
        icon={icon}
        lead={lead}
        side={beside ? badgeLine : side}
        end={cellEnd(props)}
      />
      {!beside && badgeLine}
    </>
  )
  const className = classes('cell', action && 'cell-action', beside && 'cell-badged')
  if (onTap === undefined || action !== undefined) {
    return <View className={className}>{row}</View>
  }
  return (
    <Tappable
      className={className}
      label={props.label ?? spoken(lead, title, note, side)}
      onTap={onTap}
    >
      {row}
    </Tappable>
  )
}

function cellEnd({ title, action, onTap }: CellProps) {
  if (action !== undefined) {
    return (
      <Button
        small
        kind={action.primary ? 'primary' : 'secondary'}
        title={action.title}
        label={action.label ?? `${action.title}，${title}`}
        onTap={action.onTap}
      />
    )
  }
  return onTap === undefined ? undefined : <Icon name="chevron-right" />
}
