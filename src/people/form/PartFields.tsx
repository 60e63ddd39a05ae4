import { View } from '@tarojs/components'
import { CheckRow } from '../../ui/CheckRow'
import { fieldId } from '../../ui/fieldAnchor'
import { List } from '../../ui/List'
import { typedAt, withTyped } from '../typedPart'
import { ChoiceField } from './ChoiceField'
import { DayToComeField } from './DayToComeField'
import type { OneFieldProps, PartFieldsProps } from './fieldProps'
import { HouseholdField } from './HouseholdField'
import { LineField } from './LineField'
import { ListField } from './ListField'
import { SeveralField } from './SeveralField'
import '../people.css'

/** The fields of a part, or of one record in it, one under the other; `path` ends with a dot or is empty. */
export function PartFields({ fields, typed, onChange, path, ...shared }: PartFieldsProps) {
  return fields.map((field) => (
    <OneField
      key={field.name}
      field={field}
      typed={typedAt(typed, field.name)}
      onChange={(value) => onChange(withTyped(typed, field.name, value))}
      path={`${path}${field.name}`}
      {...shared}
    />
  ))
}

/** One field of a part, as its schema asks for it. */
export function OneField(props: OneFieldProps) {
  return (
    <View id={fieldId(props.path)} className="field-group">
      <Asked {...props} />
    </View>
  )
}

function Asked({ field, ...props }: OneFieldProps) {
  switch (field.kind) {
    case 'choice':
      return <ChoiceField field={field} {...props} />
    case 'several':
      return <SeveralField field={field} {...props} />
    case 'yes':
      return (
        <List label={field.label}>
          <CheckRow
            title={field.label}
            checked={props.typed === true}
            onTap={() => props.onChange(props.typed !== true)}
          />
        </List>
      )
    case 'dayToCome':
      return <DayToComeField field={field} {...props} />
    case 'household':
      return <HouseholdField field={field} {...props} />
    case 'list':
      return (
        <ListField
          field={field}
          {...props}
          record={(record) => (
            <PartFields
              stationId={props.stationId}
              fields={field.item}
              issueAt={props.issueAt}
              {...record}
            />
          )}
        />
      )
    default:
      return <LineField field={field} {...props} />
  }
}
