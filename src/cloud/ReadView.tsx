import type { ReactNode } from 'react'
import { Notice } from '../ui/Notice'
import { OfflineNotice } from '../ui/OfflineNotice'
import { seenText } from './seenText'
import { Unopened, type UnopenedProps } from './Unopened'
import { useNow } from './useNow'
import { useOnline } from './useOnline'
import type { Read } from './useRead'

export interface ReadViewProps<Output> extends Omit<UnopenedProps, 'read'> {
  read: Read<Output>
  children: (data: Output) => ReactNode
}

/** How every read looks: being fetched, failed, without a net, old, and what it brought. */
export function ReadView<Output>({ read, children, ...unopened }: ReadViewProps<Output>) {
  if (read.data === undefined) return <Unopened read={read} {...unopened} />
  return (
    <>
      <StaleNotice read={read} />
      {children(read.data)}
    </>
  )
}

/** Says of which hour the page is, when it could not be renewed. */
export function StaleNotice({ read }: { read: Omit<Read<unknown>, 'data'> }) {
  const online = useOnline()
  const now = useNow()
  if (!read.isStale || read.seenAt === undefined) return null
  const seenAt = seenText(read.seenAt, now)
  if (!online) return <OfflineNotice seenAt={seenAt} />
  return (
    <Notice
      tone="amber"
      title="没能看到最新的"
      note={`下面是${seenAt} 看到的。点这里再试一次。`}
      onTap={read.refetch}
    />
  )
}
