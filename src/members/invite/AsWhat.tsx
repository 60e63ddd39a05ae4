import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import { MEMBER_ROLES, type MemberRole } from '@contract/procedure'
import type { ListedStation } from '@contract/stations/stationShapes'
import { stationKindText } from '@contract/stations/stationTerms'
import { useState } from 'react'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Heading } from '../../ui/Heading'
import { type InviteDraft, roleOf } from './inviteForm'

/** What each role does, in one line. */
const ROLE_NOTES: Record<MemberRole, string> = {
  head: '和您一样，管名单和联系卡',
  staff: '在工作台接待，管档案和联系卡',
  liaison: '管自己负责的住户',
}
/** With so many and no more, all are seen at a glance. */
const AT_A_GLANCE = 8

export interface AsWhatProps {
  form: InviteDraft
  /** The stations right below. */
  below: readonly ListedStation[]
  onChange: (part: Partial<InviteDraft>) => void
}

/** As what somebody is invited: here, or as head of a station right below. */
export function AsWhat({ form, below, onChange }: AsWhatProps) {
  const role = form.below ? undefined : roleOf(form)
  return (
    <>
      <Choices label="来做什么">
        {[...MEMBER_ROLES].reverse().map((each) => (
          <Choice
            key={each}
            title={MEMBER_ROLE_LABELS[each]}
            note={ROLE_NOTES[each]}
            selected={each === role}
            onTap={() => onChange({ role: each, below: false })}
          />
        ))}
        {below.length > 0 && (
          <Choice
            title="下面一个站的站长"
            note={`下面有${below.length}个站`}
            selected={form.below}
            onTap={() => onChange({ below: true })}
          />
        )}
      </Choices>
      {form.below && <WhichStation form={form} below={below} onChange={onChange} />}
    </>
  )
}

function WhichStation({ form, below, onChange }: AsWhatProps) {
  const [wanted, setWanted] = useState('')
  const found = below.filter(
    ({ place, stationId }) => place.includes(wanted.trim()) || stationId === form.forStationId,
  )
  return (
    <>
      <Heading title="哪个站？" />
      {below.length > AT_A_GLANCE && (
        <Field label="找站" placeholder="例如 安居" value={wanted} onChange={setWanted} />
      )}
      <Choices label="哪个站">
        {found.map(({ stationId, place, level }) => (
          <Choice
            key={stationId}
            title={place}
            note={stationKindText(level)}
            selected={stationId === form.forStationId}
            onTap={() => onChange({ forStationId: stationId })}
          />
        ))}
      </Choices>
    </>
  )
}
