import { RELATION_KEYS, RELATIONS } from '@contract/appointments/appointmentTerms'
import { needsAddress } from '@contract/matters'
import { View } from '@tarojs/components'
import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { Field, type FieldProps } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import type { WhoStep } from '../bookingSteps'
import { type FieldPath, relationOf, servedFields } from './bookingForm'
import type { Booking } from './useBooking'

/** For whom, name, number, and where to come to. */
export function WhoFields({ booking, step }: { booking: Booking; step: WhoStep }) {
  const { form, change } = booking.draft
  const relation = relationOf(form)
  const fields = servedFields(relation)
  const self = relation === 'self'
  return (
    <>
      <Relation booking={booking} />
      <View className="small">下面填的只给服务站的人办这件事用。</View>
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
      <NoteField booking={booking} />
    </>
  )
}

function Relation({ booking }: { booking: Booking }) {
  const { form, change } = booking.draft
  const [self, ...others] = RELATION_KEYS
  const chosen = relationOf(form)
  const choice = (key: typeof chosen) => (
    <Choice
      key={key}
      title={RELATIONS[key].label}
      selected={key === chosen}
      onTap={() => change({ relation: key })}
    />
  )
  return (
    <Choices label="给谁约">
      {choice(self)}
      {chosen !== 'self' && choice(chosen)}
      <Expander
        key={`not ${chosen}`}
        title={chosen === 'self' ? '给别人约' : '换一个人'}
        icon="people"
      >
        {others.filter((key) => key !== chosen).map(choice)}
      </Expander>
    </Choices>
  )
}

function NoteField({ booking }: { booking: Booking }) {
  const { form, change, isSaved } = booking.draft
  return (
    <Anchored
      booking={booking}
      path="note"
      type="long"
      label="想说明的情况（可不写）"
      placeholder="例如 耳朵背，请大声些"
      maxLength={200}
      saved={isSaved ? '写的都存着' : undefined}
      value={form.note}
      onChange={(note) => change({ note })}
    />
  )
}

/** A field with what is wrong with it, where the page can scroll to it. */
function Anchored({ booking, path, ...field }: FieldProps & { booking: Booking; path: FieldPath }) {
  const issue = booking.issues.find((each) => each.path === path)
  return (
    <View id={fieldId(path)}>
      <Field {...field} error={issue?.message} />
    </View>
  )
}
