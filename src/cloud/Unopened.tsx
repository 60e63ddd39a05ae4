import Taro from '@tarojs/taro'
import { Button, type ButtonProps } from '../ui/Button'
import { callPhone } from '../ui/callPhone'
import { Empty } from '../ui/Empty'
import { ErrorView } from '../ui/ErrorView'
import { goBackOr } from '../ui/goBackOr'
import { Heading } from '../ui/Heading'
import { useIsBeside } from '../ui/ListAndDetail'
import { OfflineNotice } from '../ui/OfflineNotice'
import { phoneText } from '../ui/phoneText'
import { Skeleton } from '../ui/Skeleton'
import { useStaffScreen } from '../ui/staffScreen'
import { useFailureText } from './FailureNotice'
import { type Failure, isDenied } from './failure'
import type { Read } from './useRead'

export interface UnopenedProps {
  /** A read that has brought nothing yet. */
  read: Omit<Read<unknown>, 'data'>
  /** Whom to call when nothing opens, as people read it; staff, whose own phone it is, are not told to. */
  phone?: string | undefined
  /** What is not lost: 预约不会丢. */
  keeps?: string | undefined
  /** What did not open, where it is a part of a page that has not been named yet: 还没用的码. */
  heading?: string | undefined
  /** Where to go when what was asked for is not there: 选服务站. */
  leadsOn?: ButtonProps | undefined
}

/** What stands in the place of data: it is being fetched, there is no net, or it failed. */
export function Unopened({ heading, ...unopened }: UnopenedProps) {
  if (unopened.read.state === 'loading') return <Skeleton />
  return (
    <>
      {heading !== undefined && <Heading title={heading} />}
      <WhyUnopened {...unopened} />
    </>
  )
}

function WhyUnopened({ read, phone, keeps, leadsOn }: Omit<UnopenedProps, 'heading'>) {
  const isStaff = useStaffScreen()
  const isBeside = useIsBeside()
  if (read.state === 'offline') {
    return isStaff ? (
      <OfflineAtWork onRetry={read.refetch} />
    ) : (
      <Offline phone={phone} onRetry={read.refetch} />
    )
  }
  if (isDenied(read.error)) {
    const waysOn = isStaff
      ? { leadsOn: leadsOn ?? (isBeside ? undefined : backAction()) }
      : { leadsOn, phone }
    return <NotThere error={read.error} {...waysOn} />
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

/** Beside a list its other rows are the way on; elsewhere nobody is left standing. */
function backAction(): ButtonProps {
  const isBehind = Taro.getCurrentPages().length > 1
  return { title: isBehind ? '退回去' : '去工作台', onTap: () => goBackOr(DESK) }
}

const DESK = '/pages/desk/desk'

interface NotThereProps extends Pick<UnopenedProps, 'phone' | 'leadsOn'> {
  error: Failure
}

function NotThere({ error, phone, leadsOn }: NotThereProps) {
  const text = useFailureText(error) ?? ''
  const call = phone === undefined ? undefined : callAction(phone)
  return (
    <>
      <Empty icon="info" title="没有打开" lines={[text]} action={leadsOn ?? call} />
      {leadsOn && call && <Button {...call} />}
    </>
  )
}

/** Whoever works here is told what to do meanwhile, not to call themselves. */
function OfflineAtWork({ onRetry }: { onRetry: () => void }) {
  return (
    <>
      <OfflineNotice />
      <Empty
        icon="no-network"
        title="连上网再看"
        lines={['看看网开了没有。急的先记在纸上，连上网再登。']}
        action={{ title: '再试一次', onTap: onRetry }}
      />
    </>
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
  return { title: '打电话问', note: phoneText(phone), icon: 'phone', onTap: () => callPhone(phone) }
}
