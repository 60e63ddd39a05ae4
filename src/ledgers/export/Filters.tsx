import { TAGS } from '@contract/people/personTerms'
import { keysOf } from '@contract/terms'
import { View } from '@tarojs/components'
import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { type ExportDraft, filtersOf } from './exportForm'

export interface ExportPartProps {
  form: ExportDraft
  issueAt: (path: string) => string | undefined
  onChange: (part: Partial<ExportDraft>) => void
}

/** Whom the sheet is narrowed down to, as far as its ledger can be. */
export function Filters({ form, issueAt, onChange }: ExportPartProps) {
  const filters = filtersOf(form.kind)
  const tagged = keysOf(TAGS).find((tag) => tag === form.tag)
  const whom = tagged === undefined ? '所有人' : TAGS[tagged].label
  return (
    <>
      {filters.village && (
        <View id={fieldId('village')}>
          <Field
            label="只要一个村或社区（可以不填）"
            placeholder="例如 石鱼村"
            maxLength={20}
            value={form.village}
            error={issueAt('village')}
            onChange={(village) => onChange({ village })}
          />
        </View>
      )}
      {filters.tag && (
        <Expander title={`要哪些人：${whom}`} icon="people">
          <Choices label="要哪些人">
            <Choice title="所有人" selected={form.tag === ''} onTap={() => onChange({ tag: '' })} />
            {keysOf(TAGS).map((tag) => (
              <Choice
                key={tag}
                title={TAGS[tag].label}
                selected={tag === form.tag}
                onTap={() => onChange({ tag })}
              />
            ))}
          </Choices>
        </Expander>
      )}
    </>
  )
}
