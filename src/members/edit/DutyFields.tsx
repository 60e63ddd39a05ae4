import type { Colleague } from '@contract/members/colleagues'
import { View } from '@tarojs/components'
import { Choice } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { ColleagueChoices } from '../ColleagueChoices'
import { MatterChecks } from '../MatterChecks'
import { holderOf } from '../rosterWords'
import { writeMatters } from '../typedMatters'
import { mattersIn, standInIn } from './memberForm'
import type { MemberPartProps } from './PostFields'

/** What the member takes care of, and who does while the member is away. */
export function DutyFields({
  form,
  member,
  members,
}: MemberPartProps & { members: readonly Colleague[] }) {
  const { form: typed, change } = form.draft
  const standIn = holderOf(members, standInIn(typed, member))
  const wrong = form.issueAt('standInNo')
  return (
    <>
      <Heading title="分工" />
      <MatterChecks
        title="负责的事"
        matters={mattersIn(typed, member)}
        wrong={form.issueAt('matters')}
        onChange={(matters) => change({ matters: writeMatters(matters) })}
      />
      <View id={fieldId('standInNo')} className="choices">
        {wrong !== undefined && <Notice tone="red" note={wrong} />}
        <Expander icon="people" title={`平时谁替班　${standIn?.name ?? '还没有定'}`}>
          <ColleagueChoices
            label="平时谁替班"
            colleagues={members.filter(({ memberNo }) => memberNo !== member.memberNo)}
            selected={standIn?.memberNo}
            onSelect={(memberNo) => change({ standInNo: String(memberNo) })}
          >
            <Choice
              title="先不定"
              selected={standIn === undefined}
              onTap={() => change({ standInNo: '' })}
            />
          </ColleagueChoices>
        </Expander>
      </View>
    </>
  )
}
