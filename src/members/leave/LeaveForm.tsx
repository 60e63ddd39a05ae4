import { cardCoverage } from '@contract/contactCards'
import type { Colleague } from '@contract/members/colleagues'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { mayCall } from '../../shell/mayCall'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { CheckRow } from '../../ui/CheckRow'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { ColleagueChoices } from '../ColleagueChoices'
import type { MemberPageProps } from '../OneMember'
import { type Handover, handsRoleOn, isLastHead } from './handover'
import { LeaveSheet } from './LeaveSheet'
import { type HandingOver, useHandover } from './useHandover'

export interface LeaveFormProps extends MemberPageProps {
  onDone: (handover: Handover) => void
}

/** Who takes over, and why; it is asked once more before it happens. */
export function LeaveForm({ stationId, member, members, me, read, onDone }: LeaveFormProps) {
  const online = useOnline()
  const [asks, setAsks] = useState(false)
  const isSelf = member.memberNo === me.memberNo
  const handover = useHandover(stationId, member, members, isSelf)
  const { input, successor, write } = handover

  async function leave(): Promise<void> {
    const isDone = await handover.submit()
    setAsks(false)
    if (isDone && successor) onDone({ stationId, member, successor, isSelf })
  }

  const main: ButtonProps = {
    kind: 'danger',
    title: isSelf ? '我要离开本站' : `${member.name}离开本站`,
    disabledReason: online ? undefined : '连上网再办',
    onTap: () => {
      write.reset()
      setAsks(handover.check())
    },
  }
  return (
    <Screen staff actionBar={<ActionBar main={main} />}>
      <StaleNotice read={read} />
      <ToWhom stationId={stationId} member={member} members={members} me={me} handover={handover} />
      <Why handover={handover} />
      <Refusal title="还没办成" error={write.error} />
      {asks && successor && (
        <LeaveSheet
          member={member}
          successor={successor}
          isSelf={isSelf}
          asHead={input.successorAsHead === true}
          write={write}
          onClose={() => setAsks(false)}
          onLeave={() => void leave()}
        />
      )}
    </Screen>
  )
}

type ToWhomProps = SuccessorsProps & Pick<MemberPageProps, 'stationId' | 'me'>

/** What goes over, and who takes it. */
function ToWhom({ stationId, member, members, me, handover }: ToWhomProps) {
  const isSelf = member.memberNo === me.memberNo
  const wrong = handover.issueAt('successorNo')
  return (
    <>
      <View id={fieldId('successorNo')}>
        <Heading level={1} title={isSelf ? '您的事交给谁？' : `${member.name}的事交给谁？`} />
      </View>
      <WhatGoes
        isSelf={isSelf}
        takenOver={member.holdsFor.length - 1}
        households={useHouseholdsOf(stationId, member, me)}
      />
      {wrong !== undefined && <Notice tone="red" note={wrong} />}
      <Successors member={member} members={members} handover={handover} />
    </>
  )
}

function Why({ handover: { draft, issueAt } }: { handover: HandingOver }) {
  return (
    <View id={fieldId('why')}>
      <Field
        label="为什么离开"
        placeholder="例如 调到区里工作"
        maxLength={60}
        value={draft.form.why}
        error={issueAt('why')}
        onChange={(why) => draft.change({ why })}
      />
    </View>
  )
}

interface SuccessorsProps {
  member: Colleague
  members: readonly Colleague[]
  handover: HandingOver
}

/** Who can take over, and whether a head's role goes on as well. */
function Successors({ member, members, handover }: SuccessorsProps) {
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

/** How many households a member answers for; undefined as long as that is not known, or not theirs to know. */
function useHouseholdsOf(
  stationId: string,
  { memberNo }: Colleague,
  { role }: MemberPageProps['me'],
): number | undefined {
  const enabled = mayCall(cardCoverage, role)
  const { data } = useRead(cardCoverage, { stationId, ofStationId: stationId }, { enabled })
  return data?.liaisons?.find((each) => each.memberNo === memberNo)?.total
}

interface WhatGoesProps {
  isSelf: boolean
  takenOver: number
  households: number | undefined
}

function WhatGoes({ isSelf, takenOver, households }: WhatGoesProps) {
  const whose = isSelf ? '您' : '他'
  const known = households !== undefined && households > 0
  return (
    <View>
      {`从那一刻起，${whose}负责的${known ? `${households}户` : '住户'}、一人一策和没办完的事，都归接手的人，一件不会落下。`}
      {takenOver > 0 && `${whose}以前从${takenOver}位离开的人那里接来的，也一起交过去。`}
    </View>
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
