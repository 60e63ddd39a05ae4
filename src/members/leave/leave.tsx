import { leaveStation } from '@contract/members'
import { useState } from 'react'
import { OneMember } from '../OneMember'
import { HandedOver } from './HandedOver'
import type { Handover } from './handover'
import { LeaveForm } from './LeaveForm'

/** Ends a membership: who takes over, why, and what goes to them. `?stationId=&memberNo=` */
export default function LeavePage() {
  const [done, setDone] = useState<Handover>()
  // Who has left is on no roster any more, and may not read it.
  if (done) return <HandedOver {...done} />
  return (
    <OneMember procedure={leaveStation}>
      {(props) => <LeaveForm {...props} onDone={setDone} />}
    </OneMember>
  )
}
