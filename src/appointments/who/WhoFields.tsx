import { needsAddress } from '@contract/matters'
import { View } from '@tarojs/components'
import { Skeleton } from '../../ui/Skeleton'
import type { WhoStep } from '../bookingSteps'
import { Anchored } from './Anchored'
import { relationOf, servedFields } from './bookingForm'
import { FileFields } from './FileFields'
import { ForWhom } from './ForWhom'
import type { Booking } from './useBooking'

/** For whom, how to reach them, and where to come to. */
export function WhoFields({ booking, step }: { booking: Booking; step: WhoStep }) {
  const { tie, isAwaited } = booking
  if (isAwaited) return <Skeleton />
  return (
    <>
      <ForWhom booking={booking} />
      <View className="small">
        {tie?.as === 'family'
          ? `下面填的，服务站的人办这件事用，${tie.name}本人也看得到。`
          : '下面填的只给服务站的人办这件事用。'}
      </View>
      {tie === undefined ? (
        <TypedFields booking={booking} step={step} />
      ) : (
        <FileFields booking={booking} step={step} tie={tie} />
      )}
      <NoteField booking={booking} />
    </>
  )
}

/** Who it is, where no file says so. */
function TypedFields({ booking, step }: { booking: Booking; step: WhoStep }) {
  const { form, change } = booking.draft
  const relation = relationOf(form)
  const fields = servedFields(relation)
  const self = relation === 'self'
  return (
    <>
      <Anchored
        booking={booking}
        path="served.name"
        label={self ? '您的姓名' : '办事人的姓名'}
        placeholder="例如 周建军"
        maxLength={20}
        value={form[fields.name]}
        onChange={(value) => change({ [fields.name]: value })}
      />
      <Anchored
        booking={booking}
        path="served.phone"
        label="手机号"
        type="phone"
        hint={self ? '有变化我们打这个电话。' : '打得通的就行，也可以填您的。'}
        value={form[fields.phone]}
        onChange={(value) => change({ [fields.phone]: value })}
      />
      {needsAddress(step.way) && (
        <Anchored
          booking={booking}
          path="served.address"
          label="上门地址"
          placeholder="小区、楼号、门牌号"
          maxLength={60}
          value={form.address}
          onChange={(address) => change({ address })}
        />
      )}
    </>
  )
}

function NoteField({ booking }: { booking: Booking }) {
  const { form, change, isSaved } = booking.draft
  return (
    <Anchored
      booking={booking}
      path="note"
      type="long"
      label="想说明的情况（可以不填）"
      placeholder="例如 耳朵背，请大声些"
      maxLength={200}
      saved={isSaved ? '写的都存着' : undefined}
      value={form.note}
      onChange={(note) => change({ note })}
    />
  )
}
