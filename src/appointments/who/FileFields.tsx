import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { needsAddress } from '@contract/matters'
import { openPerson } from '@contract/people'
import { useRead } from '../../cloud/useRead'
import type { WhoStep } from '../bookingSteps'
import { Anchored } from './Anchored'
import type { Booking } from './useBooking'

export interface FileFieldsProps {
  booking: Booking
  step: WhoStep
  tie: OwnBinding
}

/** What may be other than in the file; left empty, that counts. The number there is shown masked. */
export function FileFields({ booking, step, tie }: FileFieldsProps) {
  const { parts } = useRead(openPerson, { personId: tie.personId }).data ?? {}
  const { form, change } = booking.draft
  return (
    <>
      <Anchored
        booking={booking}
        path="served.phone"
        label="手机号"
        type="phone"
        hint={hintOf(parts && { known: parts.identity?.phone, does: '我们打' })}
        placeholder="要换一个号码，就填在这里"
        value={form.filePhone}
        onChange={(filePhone) => change({ filePhone })}
      />
      {needsAddress(step.way) && (
        <Anchored
          booking={booking}
          path="served.address"
          label="上门地址"
          hint={hintOf(parts && { known: parts.home?.address, does: '我们去' })}
          placeholder="要去别处，就填在这里"
          maxLength={60}
          value={form.address}
          onChange={(address) => change({ address })}
        />
      )}
    </>
  )
}

/** 不填的话，我们打档案里的 199****0001; where the file does not know it, it is asked for. */
function hintOf(file: { known: string | undefined; does: string } | undefined) {
  if (file === undefined) return '不填的话，用档案里的。'
  if (file.known === undefined) return '档案里没有，请填一个。'
  return `不填的话，${file.does}档案里的 ${file.known}`
}
