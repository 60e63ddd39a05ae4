import type { FieldIssue } from '@contract/procedure'
import { BRING_MAX } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { accessible } from '../../ui/accessible'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { placeOf, type TypedItem } from './matterForm'

export interface BringFieldsProps {
  items: readonly TypedItem[]
  issues: readonly FieldIssue[]
  onChange: (items: readonly TypedItem[]) => void
}

/** The things to bring, one after the other. */
export function BringFields({ items, issues, onChange }: BringFieldsProps) {
  return (
    <>
      <Heading title="要带什么" side={items.length === 0 ? '人来就行' : `${items.length}样`} />
      {items.map((item, index) => (
        <Item
          // A thing is known by its place alone while it is typed.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          place={index}
          item={item}
          issues={issues}
          onChange={(changed) =>
            onChange(items.map((each, place) => (place === index ? changed : each)))
          }
          onRemove={() => onChange(items.filter((_, place) => place !== index))}
        />
      ))}
      {items.length < BRING_MAX && (
        <Button
          icon="plus"
          title={items.length === 0 ? '加一样要带的' : '再加一样'}
          onTap={() => onChange([...items, { item: '', note: '' }])}
        />
      )}
    </>
  )
}

interface ItemProps extends Pick<BringFieldsProps, 'issues'> {
  /** From 0. */
  place: number
  item: TypedItem
  onChange: (item: TypedItem) => void
  onRemove: () => void
}

function Item({ place, item, issues, onChange, onRemove }: ItemProps) {
  const title = `第${place + 1}样`
  const issueAt = (field: keyof TypedItem) =>
    issues.find(({ path }) => placeOf(path) === `bring.${place}.${field}`)?.message
  return (
    <View
      id={fieldId(`bring.${place}`)}
      className="edit-item"
      {...accessible({ role: 'group', label: title })}
    >
      <Field
        label={title}
        placeholder="例如 身份证"
        maxLength={20}
        value={item.item}
        error={issueAt('item')}
        onChange={(value) => onChange({ ...item, item: value })}
      />
      <Field
        label="说明（可以不填）"
        placeholder="例如 原件"
        maxLength={30}
        value={item.note}
        error={issueAt('note')}
        onChange={(value) => onChange({ ...item, note: value })}
      />
      <View className="edit-tools">
        <Button small title="去掉" label={`去掉${title}，${item.item}`} onTap={onRemove} />
      </View>
    </View>
  )
}
