import { type Failure, Refused } from '../../cloud/failure'
import { Refusal } from '../../cloud/Refusal'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { Button } from '../../ui/Button'

interface WalkInRefusalProps {
  stationId: string
  error: Failure | undefined
}

/** Why nobody was put down; where they may be on today's list, the way there. */
export function WalkInRefusal({ stationId, error }: WalkInRefusalProps) {
  const isOnList = error instanceof Refused && error.code === 'ALREADY_EXPECTED'
  return (
    <>
      <Refusal title="还没登记上" error={error} />
      {isOnList && <Button title="看今天的名单" onTap={() => showAtDesk({ stationId })} />}
    </>
  )
}
