import { listInvitations } from '@contract/members'
import { useRead } from '../../cloud/useRead'
import { useShown } from '../../cloud/useShown'
import { Heading } from '../../ui/Heading'
import { OpenInvitations } from './OpenInvitations'
import { WaitingList } from './WaitingList'

/** How often a head who looks is told who has accepted, in ms. */
const EVERY_MS = 20_000

export interface SentProps {
  stationId: string
  status: 'open' | 'waiting'
}

/** The invitations that wait: for the head, or for somebody to accept them. */
export function Sent({ stationId, status }: SentProps) {
  const isShown = useShown()
  const read = useRead(listInvitations, { stationId }, isShown ? { everyMs: EVERY_MS } : {})
  const sent = read.data?.invitations.filter((each) => each.status === status) ?? []
  if (status === 'waiting') return <WaitingList stationId={stationId} sent={sent} />
  if (sent.length === 0) return null
  return (
    <>
      <Heading title="发出去还没填的" side={`${sent.length}个`} />
      <OpenInvitations stationId={stationId} sent={sent} />
    </>
  )
}
