import { View } from '@tarojs/components'
import { ColleagueChoices } from '../../members/ColleagueChoices'
import { useRoster } from '../../members/useRoster'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'

/** Two members by number; 0 stands for nobody yet. */
export interface ChosenAssignment {
  liaisonNo: number
  standInNo: number
}

export interface AssignmentFieldsProps {
  stationId: string
  assignment: ChosenAssignment
  issueAt: (path: 'liaisonNo' | 'standInNo') => string | undefined
  onChange: (part: Partial<ChosenAssignment>) => void
}

/** Who answers for a household, and another one for when that one is away. */
export function AssignmentFields(props: AssignmentFieldsProps) {
  const { stationId, assignment, issueAt, onChange } = props
  const { data: roster } = useRoster(stationId)
  const members = roster?.members ?? []
  const { liaisonNo, standInNo } = assignment
  return (
    <>
      <View id={fieldId('liaisonNo')} className="choices">
        <Heading title="联络员" />
        <Wrong message={issueAt('liaisonNo')} />
        <ColleagueChoices
          label="联络员"
          colleagues={members}
          selected={liaisonNo}
          onSelect={(memberNo) =>
            onChange({ liaisonNo: memberNo, ...(memberNo === standInNo && { standInNo: 0 }) })
          }
        />
      </View>
      <View id={fieldId('standInNo')} className="choices">
        <Heading title="联络员不在，谁替班" />
        <Wrong message={issueAt('standInNo')} />
        <ColleagueChoices
          label="替班人"
          colleagues={members.filter(({ memberNo }) => memberNo !== liaisonNo)}
          selected={standInNo}
          onSelect={(memberNo) => onChange({ standInNo: memberNo })}
        />
      </View>
    </>
  )
}

function Wrong({ message }: { message: string | undefined }) {
  return message === undefined ? null : <Notice tone="red" note={message} />
}
