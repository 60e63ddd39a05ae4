import { type PartName, PERSON_PARTS, type ShownParts } from '@contract/people/personFile'
import { Button } from '../ui/Button'
import { Card, type CardAction } from '../ui/Card'
import { Expander } from '../ui/Expander'
import { PartFacts } from './PartFacts'
import { partLines } from './partLines'

export interface PartSectionProps {
  part: PartName
  parts: ShownParts
  stationId?: string | undefined
  /** What can be done about this part: 改, 这里不对. */
  action?: CardAction | undefined
}

/** One part of a file, folded: how much it holds is said before it is opened. */
export function PartSection({ part, parts, stationId, action }: PartSectionProps) {
  const lines = partLines(part, parts)
  const { label } = PERSON_PARTS[part]
  const isEmpty = lines.length === 0
  return (
    <Expander title={`${label}　${isEmpty ? '还没有填' : `${lines.length}项`}`}>
      {isEmpty && action && <Button {...action} />}
      {isEmpty && !action && '还没有填'}
      {!isEmpty && (
        <Card actions={action ? [action] : []}>
          <PartFacts lines={lines} stationId={stationId} />
        </Card>
      )}
    </Expander>
  )
}
