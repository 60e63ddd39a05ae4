import { VETERAN_TIE_KEYS, VETERAN_TIES } from '@contract/members/memberTerms'
import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { Heading } from '../../ui/Heading'
import { veteranIn } from './memberForm'
import type { MemberPartProps } from './PostFields'

/** What the standards count of a station's people; folded, for it hardly ever changes. */
export function EmploymentFields({ form, member }: MemberPartProps) {
  const { form: typed, change } = form.draft
  const fullTime = typed.fullTime ?? member.fullTime
  const onEstablishment = typed.onEstablishment ?? member.onEstablishment
  const veteran = veteranIn(typed, member)
  const missing = [fullTime, onEstablishment, veteran].filter((fact) => fact === undefined).length
  return (
    <Expander icon="document" title={`编制情况　${missing === 0 ? '都填了' : `${missing}项没填`}`}>
      <YesOrNo
        title="是不是专职？"
        yes="专职"
        no="兼职"
        value={fullTime}
        onChange={(chosen) => change({ fullTime: chosen })}
      />
      <YesOrNo
        title="在不在编？"
        yes="在编"
        no="不在编"
        value={onEstablishment}
        onChange={(chosen) => change({ onEstablishment: chosen })}
      />
      <Heading title="是退役军人或家属？" />
      <Choices label="是退役军人或家属？">
        {VETERAN_TIE_KEYS.map((tie) => (
          <Choice
            key={tie}
            title={VETERAN_TIES[tie].label}
            selected={tie === veteran}
            onTap={() => change({ veteran: tie })}
          />
        ))}
      </Choices>
    </Expander>
  )
}

interface YesOrNoProps {
  title: string
  yes: string
  no: string
  value: boolean | undefined
  onChange: (value: boolean) => void
}

function YesOrNo({ title, yes, no, value, onChange }: YesOrNoProps) {
  return (
    <>
      <Heading title={title} />
      <Choices label={title}>
        <Choice title={yes} selected={value === true} onTap={() => onChange(true)} />
        <Choice title={no} selected={value === false} onTap={() => onChange(false)} />
      </Choices>
    </>
  )
}
