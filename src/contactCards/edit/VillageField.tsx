import { View } from '@tarojs/components'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'

/** How many villages are offered at once. */
const OFFERED = 4

export interface VillageFieldProps {
  village: string
  /** Those that the station has households in. */
  villages: readonly { village: string; total: number }[]
  error: string | undefined
  onChange: (village: string) => void
}

/** A village is written as it was before: those that are known are offered while one types. */
export function VillageField({ village, villages, error, onChange }: VillageFieldProps) {
  const typed = village.trim()
  const isKnown = villages.some((each) => each.village === typed)
  const offered = villages.filter((each) => each.village.includes(typed)).slice(0, OFFERED)
  return (
    <View id={fieldId('village')} className="choices">
      <Field
        label="村或社区"
        placeholder="例如 演示村"
        value={village}
        maxLength={20}
        error={error}
        onChange={onChange}
      />
      {!isKnown && offered.length > 0 && (
        <Choices label="已经有的村">
          {offered.map(({ village: known, total }) => (
            <Choice
              key={known}
              title={known}
              side={`${total}户`}
              selected={false}
              onTap={() => onChange(known)}
            />
          ))}
        </Choices>
      )}
    </View>
  )
}
