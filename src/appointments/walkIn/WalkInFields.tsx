import type { StationHome } from '@contract/stations/stationShapes'
import { View } from '@tarojs/components'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { ForWhomCame } from './ForWhomCame'
import { MatterChoice } from './MatterChoice'
import type { WalkIn } from './useWalkIn'

export interface WalkInFieldsProps extends Pick<WalkIn, 'draft' | 'issueAt'> {
  /** What the station offers. */
  matters: StationHome['matters']
  onChange: WalkIn['change']
}

/** How to call them, what they came for, and what else is to be said. */
export function WalkInFields({ matters, draft, issueAt, onChange }: WalkInFieldsProps) {
  const { personId, phone, matter, relation, note } = draft
  return (
    <>
      <View id={fieldId('served.phone')}>
        <Field
          label="手机号"
          type="phone"
          hint={personId === undefined ? '没有手机可以不填' : '不填也行，叫人的时候看档案里的号码'}
          placeholder="11位"
          value={phone}
          maxLength={20}
          error={issueAt('served.phone')}
          onChange={(typed) => onChange({ phone: typed })}
        />
      </View>
      <View id={fieldId('matter')}>
        <MatterChoice
          matters={matters}
          chosen={matter}
          error={issueAt('matter')}
          onChoose={(chosen) => onChange({ matter: chosen })}
        />
      </View>
      <ForWhomCame relation={relation} onChange={(chosen) => onChange({ relation: chosen })} />
      <View id={fieldId('note')}>
        <Field
          label="说明（可以不填）"
          placeholder="例如 腿脚不便，先办"
          value={note}
          maxLength={200}
          error={issueAt('note')}
          onChange={(typed) => onChange({ note: typed })}
        />
      </View>
    </>
  )
}
