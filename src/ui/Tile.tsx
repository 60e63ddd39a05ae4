import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { Row } from './Row'
import { spoken } from './spoken'
import { Tappable } from './Tappable'
import { useLargeText } from './textSize'

export interface TileProps {
  title: string
  onTap: () => void
  note?: string | undefined
  icon?: IconName | undefined
  /** The green one: what to do next. */
  main?: boolean | undefined
}

/** A way to one place. */
export function Tile({ title, onTap, note, icon, main }: TileProps) {
  const large = useLargeText()
  return (
    <Tappable
      className={classes('tile', main && 'tile-main')}
      label={spoken(title, note)}
      onTap={onTap}
    >
      <Row
        title={title}
        note={note}
        icon={icon}
        end={main || large ? <Icon name="chevron-right" /> : undefined}
      />
    </Tappable>
  )
}
