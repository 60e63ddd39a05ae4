import { RELATION_KEYS, RELATIONS, type Relation } from '@contract/appointments/appointmentTerms'
import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'

export interface ForWhomCameProps {
  relation: Relation
  onChange: (relation: Relation) => void
}

/** Whether they came themselves; folded, since most do. */
export function ForWhomCame({ relation, onChange }: ForWhomCameProps) {
  return (
    <Expander title={`谁来的：${whoCame(relation)}`}>
      <Choices label="谁来的">
        {RELATION_KEYS.map((each) => (
          <Choice
            key={each}
            title={whoCame(each)}
            selected={relation === each}
            onTap={() => onChange(each)}
          />
        ))}
      </Choices>
    </Expander>
  )
}

function whoCame(relation: Relation): string {
  return relation === 'self' ? '本人' : `替${RELATIONS[relation].label}`
}
