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
  const issue = booking.issues.find((each) => each.path === path)
  return (
    <View id={fieldId(path)}>
      <Field {...field} error={issue?.message} />
    </View>
  )
}
