import { TAGS } from '@contract/people/personTerms'
import { keysOf } from '@contract/terms'
import { View } from '@tarojs/components'
import { CheckRow } from '../../ui/CheckRow'
import { fieldId } from '../../ui/fieldAnchor'
import { List } from '../../ui/List'
import type { PartField } from '../partFields'
import { listTyped, type Typed, typedAt } from '../typedPart'
import type { PartFieldsProps } from './fieldProps'
import { PartFields } from './PartFields'
import '../people.css'

/** Every tag with a tick; one that is ticked asks since when. */
export function TagFields({ stationId, fields, typed, onChange, issueAt }: PartFieldsProps) {
  const items = listTyped(typed)
  const since = sinceField(fields)
  return (
    <List label="标签">
      {keysOf(TAGS).map((tag) => {
        const index = items.findIndex((item) => typedAt(item, 'tag') === tag)
        const item = items[index]
        return (
          <View key={tag} id={fieldId(`${index}`)} className="tag-row">
            <CheckRow
              title={TAGS[tag].label}
              checked={item !== undefined}
              onTap={() =>
                onChange(
                  item === undefined
                    ? [...items, { tag, since: '' }]
                    : items.filter((each) => each !== item),
                )
              }
            />
            {item !== undefined && since && (
              <View className="tag-since">
                <PartFields
                  stationId={stationId}
                  fields={[since]}
                  typed={item}
                  onChange={(value: Typed) =>
                    onChange(items.map((each) => (each === item ? value : each)))
                  }
                  path={`${index}.`}
                  issueAt={issueAt}
                />
              </View>
            )}
          </View>
        )
      })}
    </List>
  )
}

function sinceField(fields: readonly PartField[]): PartField | undefined {
  const [list] = fields
  return list?.kind === 'list' ? list.item.find(({ name }) => name === 'since') : undefined
}
