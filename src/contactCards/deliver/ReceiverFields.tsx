import { RECEIVER_RELATION_KEYS, RECEIVER_RELATIONS } from '@contract/contactCards/contactCardTerms'
import { View } from '@tarojs/components'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { asksReceiver, relationOf, wayOf } from './deliveryForm'
import type { DeliveryState } from './useDelivery'

const WHO_TOOK_IT = '是这家的什么人'

/** Who took the card, or would not; nothing where nobody was at home. */
export function ReceiverFields({ state }: { state: DeliveryState }) {
  const { form, change } = state.draft
  const way = wayOf(form)
  if (!asksReceiver(way)) return null
  const isOptional = way !== 'handedOver'
  return (
    <>
      <View id={fieldId('to')}>
        <Field
          label={`${way === 'refused' ? '谁没有收' : '谁收的'}${isOptional ? '（可以不填）' : ''}`}
          placeholder="姓名"
          value={form.name}
          maxLength={20}
          error={state.issueAt('to')}
          onChange={(name) => change({ name })}
        />
      </View>
      {form.name.trim() !== '' && (
        <View className="choices">
          <Heading title={WHO_TOOK_IT} />
          <Choices label={WHO_TOOK_IT}>
            {RECEIVER_RELATION_KEYS.map((key) => (
              <Choice
                key={key}
                title={RECEIVER_RELATIONS[key].label}
                selected={relationOf(form) === key}
                onTap={() => change({ relation: key })}
              />
            ))}
          </Choices>
        </View>
      )}
    </>
  )
}
