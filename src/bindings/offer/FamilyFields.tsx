import { CONSENT } from '@contract/bindings/bindingConsent'
import { View } from '@tarojs/components'
import { CheckRow } from '../../ui/CheckRow'
import { Expander } from '../../ui/Expander'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { KinshipChoices } from '../KinshipChoices'
import '../bindings.css'

export interface FamilyForm {
  kinship: string
  familyName: string
  consentOnPaper: boolean
}

export interface FamilyFieldsProps {
  form: FamilyForm
  issueAt: (path: string) => string | undefined
  onChange: (part: Partial<FamilyForm>) => void
}

/** Who of the family it is, and that the person agreed on paper. */
export function FamilyFields({ form, issueAt, onChange }: FamilyFieldsProps) {
  const unsigned = issueAt('consentOnPaper')
  return (
    <>
      <KinshipChoices
        question="是本人的什么人？"
        selected={form.kinship}
        error={issueAt('kinship')}
        onSelect={(kinship) => onChange({ kinship })}
      />
      <View id={fieldId('familyName')}>
        <Field
          label="家人的姓名"
          placeholder="例如 周小梅"
          maxLength={20}
          value={form.familyName}
          error={issueAt('familyName')}
          onChange={(familyName) => onChange({ familyName })}
        />
      </View>
      <Expander title="本人要签字的说明" icon="document">
        {CONSENT.family.paragraphs.map((paragraph) => (
          <View key={paragraph}>{paragraph}</View>
        ))}
      </Expander>
      <View id={fieldId('consentOnPaper')} className="bindings-part">
        <List label="签字">
          <CheckRow
            title="本人看过说明，签了字"
            checked={form.consentOnPaper}
            onTap={() => onChange({ consentOnPaper: !form.consentOnPaper })}
          />
        </List>
        {unsigned !== undefined && <Notice tone="red" note={unsigned} />}
      </View>
    </>
  )
}
