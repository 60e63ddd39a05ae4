import { Ring } from './Ring'
import { Row } from './Row'
import { spoken } from './spoken'
import { Tappable } from './Tappable'

export interface CheckRowProps {
  title: string
  checked: boolean
  onTap: () => void
  /** Words at the right; from 特大 below. */
  side?: string | undefined
}

/** A line of a list to tick off, in a List: what to bring. */
export function CheckRow({ title, checked, onTap, side }: CheckRowProps) {
  return (
    <Tappable
      role="checkbox"
      className="check-row"
      label={spoken(title, side)}
      checked={checked}
      repeatable
      onTap={onTap}
    >
      <Ring ticked={checked} />
      <Row title={title} side={side} />
    </Tappable>
  )
}
