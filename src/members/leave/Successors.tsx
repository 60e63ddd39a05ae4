import type { Colleague } from '@contract/members/colleagues'
import { CheckRow } from '../../ui/CheckRow'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { ColleagueChoices } from '../ColleagueChoices'
import { handsRoleOn, isLastHead } from './handover'
import type { HandingOver } from './useHandover'

export interface SuccessorsProps {
  member: Colleague
  members: readonly Colleague[]
  handover: HandingOver
}

/** Who can take over, and whether a head's role goes on as well. */
export function Successors({ member, members, handover }: SuccessorsProps) {
  const { draft, successor } = handover
  const others = members.filter(({ memberNo }) => memberNo !== member.memberNo)
  if (others.length === 0) {
    return <Notice tone="amber" icon="people" note="站里没有别人可以接手。请先邀请新人加入。" />
  }
  return (
    <>
      <ColleagueChoices
        label="谁接手"
        colleagues={others}
        selected={successor?.memberNo}
        onSelect={(memberNo) => draft.change({ successorNo: String(memberNo) })}
      />
      {member.role === 'head' && successor && successor.role !== 'head' && (
        <HandRoleOn
          name={successor.name}
          isNeeded={isLastHead(member, members)}
          checked={handsRoleOn(member, members, draft.form)}
          onChange={(asHead) => draft.change({ asHead })}
        />
      )}
    </>
  )
}

interface HandRoleOnProps {
  name: string
  /** No other head is there. */
  isNeeded: boolean
  checked: boolean
  onChange: (checked: boolean) => void
}

function HandRoleOn({ name, isNeeded, checked, onChange }: HandRoleOnProps) {
  if (isNeeded) {
    return <Notice icon="people" title={`${name}接着当站长`} note="站里没有别的站长。" />
  }
  return (
    <List label="站长">
      <CheckRow title={`${name}也当站长`} checked={checked} onTap={() => onChange(!checked)} />
    </List>
  )
}
