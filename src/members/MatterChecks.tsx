import { MATTER_KEYS, MATTERS, type Matter } from '@contract/matters'
import { View } from '@tarojs/components'
import { CheckRow } from '../ui/CheckRow'
import { Expander } from '../ui/Expander'
import { fieldId } from '../ui/fieldAnchor'
import { List } from '../ui/List'
import { Notice } from '../ui/Notice'

export interface MatterChecksProps {
  /** 我负责的事 */
  title: string
  matters: readonly Matter[]
  /** What is wrong with them. */
  wrong: string | undefined
  onChange: (matters: Matter[]) => void
}

/** Which of the matters somebody takes care of, folded until it is asked for. */
export function MatterChecks({ title, matters, wrong, onChange }: MatterChecksProps) {
  const count = matters.length === 0 ? '还没有选' : `${matters.length}件`
  return (
    <View id={fieldId('matters')} className="choices">
      {wrong !== undefined && <Notice tone="red" note={wrong} />}
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
    </View>
  )
}

/** In the order of the matters themselves, however they were ticked. */
function toggled(matters: readonly Matter[], matter: Matter): Matter[] {
  return MATTER_KEYS.filter((each) => matters.includes(each) !== (each === matter))
}
