import type { Colleague } from '@contract/members/colleagues'
import { View } from '@tarojs/components'
import { Choice } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { fieldId } from '../../ui/fieldAnchor'
import { Notice } from '../../ui/Notice'
import { ColleagueChoices } from '../ColleagueChoices'
import { holderOf } from '../rosterWords'

export interface StandInProps {
  member: Colleague
  members: readonly Colleague[]
  /** For this time; undefined is the regular stand-in. */
  selected: number | undefined
  error: string | undefined
  onSelect: (memberNo: number | undefined) => void
}

/** Who stands in meanwhile: whoever always does, or somebody else this time. */
export function StandIn({ member, members, selected, error, onSelect }: StandInProps) {
  const usual = holderOf(members, member.standInNo)
  const others = members.filter(
    ({ memberNo }) => memberNo !== member.memberNo && memberNo !== usual?.memberNo,
  )
  const chosen = holderOf(members, selected) ?? usual
  return (
    <View id={fieldId('standInNo')} className="choices">
      {error !== undefined && <Notice tone="red" note={error} />}
      <Expander icon="people" title={`谁替班　${chosen?.name ?? '没有人'}`}>
        <ColleagueChoices
          label="谁替班"
          colleagues={others}
          selected={selected}
          onSelect={(memberNo) => onSelect(memberNo)}
        >
          <Choice
            title={usual?.name ?? '没有人替'}
            note={usual ? '平时就是这位替班' : '站长还没有定平时替班的人'}
            selected={selected === undefined}
            onTap={() => onSelect(undefined)}
          />
        </ColleagueChoices>
      </Expander>
    </View>
  )
}
