import type { ReactNode } from 'react'
import type { ButtonProps } from '../ui/Button'
import { callPhone } from '../ui/callPhone'
import { Empty } from '../ui/Empty'
import { ErrorView } from '../ui/ErrorView'
import { Notice } from '../ui/Notice'
import { OfflineNotice } from '../ui/OfflineNotice'
import { Skeleton } from '../ui/Skeleton'
import { Refused } from './failure'
import { seenText } from './seenText'
import { useNow } from './useNow'
import { useOnline } from './useOnline'
import type { Read } from './useRead'

export interface ReadViewProps<Output> {
  read: Read<Output>
  /** Whom to call when nothing opens, as people read it. */
  phone?: string | undefined
  /** What is not lost: 预约不会丢. */
  keeps?: string | undefined
  children: (data: Output) => ReactNode
}

/** How every read looks: being fetched, failed, without a net, old, and what it brought. */
export function ReadView<Output>({ read, phone, keeps, children }: ReadViewProps<Output>) {
  if (read.data !== undefined) {
    return (
      <>
        <StaleNotice read={read} />
        {children(read.data)}
      </>
    )
  }
  if (read.state === 'loading') return <Skeleton />
  if (read.state === 'offline') return <Offline phone={phone} onRetry={read.refetch} />
  if (read.error instanceof Refused && read.error.code !== 'FAILED' && read.error.code !== 'BUSY') {
    return (
      <Empty
        icon="info"
        title="没有打开"
        lines={[read.error.message]}
        {...(phone !== undefined && { action: callAction(phone) })}
      />
    )
  }
  return (
    <ErrorView
      onRetry={read.refetch}
      retrying={read.isFetching}
      keeps={keeps}
      phone={phone}
      code={read.error?.number}
    />
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

function Offline({ phone, onRetry }: { phone: string | undefined; onRetry: () => void }) {
  return (
    <>
      <OfflineNotice />
      <Empty
        icon="no-network"
        title="连上网再看"
        lines={['看看手机的网开了没有。', ...(phone === undefined ? [] : ['急事请打电话。'])]}
        action={phone === undefined ? { title: '再试一次', onTap: onRetry } : callAction(phone)}
      />
    </>
  )
}

function callAction(phone: string): ButtonProps {
  return { title: '打电话问', note: phone, icon: 'phone', onTap: () => callPhone(phone) }
}
