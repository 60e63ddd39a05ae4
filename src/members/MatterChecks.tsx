import { MATTER_KEYS, MATTERS, type Matter } from '@contract/matters'
import { CheckRow } from '../ui/CheckRow'
import { Expander } from '../ui/Expander'
import { List } from '../ui/List'

export interface MatterChecksProps {
  /** 我负责的事 */
  title: string
  matters: readonly Matter[]
  onChange: (matters: Matter[]) => void
}

/** Which of the matters somebody takes care of, folded until it is asked for. */
export function MatterChecks({ title, matters, onChange }: MatterChecksProps) {
  const count = matters.length === 0 ? '还没有选' : `${matters.length}件`
  return (
    <Expander icon="clipboard" title={`${title}　${count}`}>
      <List label={title}>
        {MATTER_KEYS.map((matter) => (
          <CheckRow
            key={matter}
            title={MATTERS[matter].label}
            checked={matters.includes(matter)}
            onTap={() => onChange(toggled(matters, matter))}
          />
        ))}
      </List>
    </Expander>
  )
}

/** In the order of the matters themselves, however they were ticked. */
function toggled(matters: readonly Matter[], matter: Matter): Matter[] {
  return MATTER_KEYS.filter((each) => matters.includes(each) !== (each === matter))
}
