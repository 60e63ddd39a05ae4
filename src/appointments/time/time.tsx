import { freeSlots } from '@contract/appointments'
import { MATTERS, type Way } from '@contract/matters'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { useStation } from '../../stations/useStation'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { Screen } from '../../ui/Screen'
import { Steps } from '../../ui/Steps'
import { whenText } from '../appointmentText'
import { bookingUrl, readChoice, type TimeStep, timeStep } from '../bookingSteps'
import { StartAgain } from '../StartAgain'
import { DAY_QUESTIONS } from './dayPages'
import { keepInAddress } from './keepInAddress'
import { findSlot, startsAtOf } from './slotChoice'
import { TimeChoices } from './TimeChoices'
import { WayCells } from './WayCells'

/** How often the places left are asked for anew, in ms. */
const RENEW_MS = 30_000

/** Step 2 of a booking: day and hour. */
export default function TimePage() {
  const choice = readChoice(useRouter().params)
  const { phone } = useStation(choice.stationId)
  const step = timeStep(choice)
  return step ? <ChooseTime step={step} before={choice.slotId} phone={phone} /> : <StartAgain />
}

const START_AGAIN: ButtonProps = {
  title: '从头开始',
  onTap: () => void Taro.redirectTo({ url: bookingUrl('matter', {}) }),
}

interface ChooseTimeProps {
  step: TimeStep
  /** What was chosen here before, when the page is come back to. */
  before: string | undefined
  phone: string | undefined
}

function ChooseTime({ step, before, phone }: ChooseTimeProps) {
  const [way, setWay] = useState<Way>(step.way)
  const [slotId, setSlotId] = useState(before)
  const wish = { ...step, way }
  const read = useRead(freeSlots, wish, { everyMs: RENEW_MS })
  const slot = findSlot(read.data?.days ?? [], slotId)
  const main = useMainAction(wish, slot && slot.free > 0 ? slot.slotId : undefined, phone)

  function changeWay(to: Way): void {
    setWay(to)
    setSlotId(undefined)
  }

  return (
    <Screen actionBar={read.state === 'ready' && <ActionBar phone={phone} main={main} />}>
      <Steps step={2} of={3} title={DAY_QUESTIONS[way]} note={MATTERS[step.matter].label} />
      <ReadView read={read} phone={phone} leadsOn={START_AGAIN}>
        {({ days }) => (
          <>
            <TimeChoices key={way} days={days} slotId={slotId} onSelect={setSlotId} />
            <WayCells step={wish} onChange={changeWay} />
          </>
        )}
      </ReadView>
    </Screen>
  )
}

function useMainAction(
  step: TimeStep,
  slotId: string | undefined,
  phone: string | undefined,
): ButtonProps {
  const online = useOnline()
  if (!online && phone !== undefined) {
    return { title: '打电话约', icon: 'phone', onTap: () => callPhone(phone) }
  }
  const startsAt = slotId === undefined ? undefined : startsAtOf(slotId)
  return {
    title: '就约这个时间',
    note: startsAt === undefined ? undefined : whenText(startsAt),
    disabledReason: slotId === undefined ? '请先选时间' : undefined,
    onTap: () => {
      keepInAddress(bookingUrl('time', { ...step, slotId }))
      void Taro.navigateTo({ url: bookingUrl('who', { ...step, slotId }) })
    },
  }
}
