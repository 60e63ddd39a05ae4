import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import type { PartField } from '../partFields'
import { emptyItem, listTyped, type Typed } from '../typedPart'
import type { OneFieldProps, PartFieldsProps } from './fieldProps'
import '../people.css'

type ListOf = Extract<PartField, { kind: 'list' }>

export interface ListFieldProps extends OneFieldProps<ListOf> {
  /** The fields of one record. */
  record: (record: Pick<PartFieldsProps, 'typed' | 'onChange' | 'path'>) => ReactNode
}

/** As many records as there are, each in its card, with the ways to add one and to take one out. */
export function ListField({ field, typed, onChange, path, issueAt, record }: ListFieldProps) {
  const items = listTyped(typed)
  const wrong = issueAt(path)
  const prefix = path === '' ? '' : `${path}.`
  const unit = UNITS[field.label] ?? '条'
  const one = `${unit}${field.label}`

  function put(index: number, item: Typed): void {
    onChange(items.map((each, at) => (at === index ? item : each)))
  }

  return (
    <View className="field-group">
      <Heading title={field.label} side={items.length > 0 ? `${items.length}${unit}` : undefined} />
      {wrong !== undefined && <Notice tone="red" note={wrong} />}
      {items.map((item, index) => (
        <Card
          // Records have no names of their own: what is typed into one belongs to its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          actions={[
            {
              title: `去掉这${one}`,
              label: `去掉第${index + 1}${one}`,
              onTap: () => onChange(items.filter((_, at) => at !== index)),
            },
          ]}
        >
          {record({
            typed: item,
            onChange: (value) => put(index, value),
            path: isPlain(field) ? `${prefix}${index}` : `${prefix}${index}.`,
          })}
        </Card>
      ))}
      <Button
        small
        icon="plus"
        title={`${items.length > 0 ? '再加' : '加'}一${one}`}
        label={`加一${one}`}
        onTap={() => onChange([...items, emptyItem(field)])}
      />
    </View>
  )
}

/** How records are counted, by what they are called: 再加一位家人. */
const UNITS: Partial<Record<string, string>> = {
  曾用名: '个',
  参战参试经历: '段',
  家人: '位',
  参加过的培训: '次',
  证书: '本',
  荣誉: '项',
  慢性病: '种',
  目标: '个',
  步骤: '个',
}

function isPlain({ item }: ListOf): boolean {
  return item[0]?.name === ''
}
