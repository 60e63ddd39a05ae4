import { View } from '@tarojs/components'
import { Field, type FieldProps } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import type { FieldPath } from './bookingForm'
import type { Booking } from './useBooking'

/** A field with what is wrong with it, where the page can scroll to it. */
export function Anchored({
  booking,
  path,
  ...field
}: FieldProps & { booking: Booking; path: FieldPath }) {
  return (
    <View id={fieldId(path)}>
      <Field {...field} error={booking.issueAt(path)} />
    </View>
  )
}
