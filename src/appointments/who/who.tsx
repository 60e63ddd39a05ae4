import { MATTERS, WAYS } from '@contract/matters'
import { useRouter } from '@tarojs/taro'
import { busyText } from '../../cloud/busyText'
import { Refused } from '../../cloud/failure'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { useStation } from '../../stations/useStation'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { callPhone } from '../../ui/callPhone'
import { goBackOr } from '../../ui/goBackOr'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { Steps } from '../../ui/Steps'
import { useLargeText } from '../../ui/textSize'
import { dayLine, timeLine, whenText } from '../appointmentText'
import { bookingUrl, readChoice, type WhoStep, whoStep } from '../bookingSteps'
import { StartAgain } from '../StartAgain'
import { startsAtOf } from '../time/slotChoice'
import { BookedAlready } from './BookedAlready'
import { isCuredByOtherTime } from './bookingForm'
import { type Booking, useBooking } from './useBooking'
import { WhoFields } from './WhoFields'

/** Step 3 of a booking: for whom, and how to reach them. */
export default function WhoPage() {
  const choice = readChoice(useRouter().params)
  const { phone } = useStation(choice.stationId)
  const step = whoStep(choice)
  return step ? <Who step={step} phone={phone} /> : <StartAgain />
}

function Who({ step, phone }: { step: WhoStep; phone: string | undefined }) {
  const booking = useBooking(step)
  const online = useOnline()
  const main = mainAction(booking, step, online ? undefined : phone)
  return (
    <Screen actionBar={<ActionBar phone={phone} main={main} />}>
      {!online && <NoNet />}
      <Steps step={3} of={3} title="给谁约？" />
      <Chosen step={step} />
      <BookedAlready booking={booking} step={step} />
      <WhoFields booking={booking} step={step} />
      <Refusal title="还没约上" error={booking.write.error} />
    </Screen>
  )
}

function NoNet() {
  return (
    <Notice
      tone="amber"
      icon="no-network"
      title="现在没有网"
      note="填好的都存着。连上网再交，或者打电话约。"
    />
  )
}

/** What was chosen in the steps before. */
function Chosen({ step }: { step: WhoStep }) {
  const large = useLargeText()
  const startsAt = startsAtOf(step.slotId)
  if (startsAt === undefined) return null
  const matter = `${MATTERS[step.matter].label}，${WAYS[step.way].label}`
  return (
    <Cell
      icon="clock"
      title={large ? dayLine(startsAt) : whenText(startsAt)}
      note={large ? `${timeLine(startsAt)}，${matter}` : matter}
    />
  )
}

function whenOf({ slotId }: WhoStep): string {
  const startsAt = startsAtOf(slotId)
  return startsAt === undefined ? '' : whenText(startsAt)
}

/** @param phoneInstead what is called where there is no net to hand in. */
function mainAction(
  { write, isAwaited, submit }: Booking,
  step: WhoStep,
  phoneInstead: string | undefined,
): ButtonProps {
  if (phoneInstead !== undefined) {
    return { title: '打电话约', icon: 'phone', onTap: () => callPhone(phoneInstead) }
  }
  if (write.error instanceof Refused && isCuredByOtherTime(write.error.code)) {
    return { title: '换一个时间', note: '填好的都还在', onTap: () => backToTimes(step) }
  }
  return {
    title: '约这个时间',
    note: whenOf(step),
    loading: busyText(write, '正在提交') ?? (isAwaited ? '正在打开' : undefined),
    onTap: () => void submit(),
  }
}

function backToTimes(step: WhoStep): void {
  goBackOr(bookingUrl('time', step))
}
