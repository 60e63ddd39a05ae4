import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskBeforeLeaving } from '../../cloud/AskBeforeLeaving'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import type { MemberPageProps } from '../OneMember'
import type { Handover } from './handover'
import { LeaveSheet } from './LeaveSheet'
import { Successors, type SuccessorsProps } from './Successors'
import { type HandingOver, useHandover } from './useHandover'
import { bothOf, useLookedAfterBy } from './useLookedAfterBy'
import { WhatGoes } from './WhatGoes'

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
  const together = bothOf(
    useLookedAfterBy(stationId, member.memberNo, successor?.memberNo),
    useLookedAfterBy(stationId, successor?.memberNo, member.memberNo),
  )

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
      <AskBeforeLeaving isDirty={handover.draft.isDirty} isKept />
      <ToWhom member={member} members={members} me={me} handover={handover} />
      <Why handover={handover} />
      <Refusal title="还没办成" error={write.error} />
      {asks && successor && (
        <LeaveSheet
          member={member}
          successor={successor}
          members={members}
          together={together}
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

type ToWhomProps = SuccessorsProps & Pick<MemberPageProps, 'me'>

/** What goes over, and who takes it. */
function ToWhom({ member, members, me, handover }: ToWhomProps) {
  const isSelf = member.memberNo === me.memberNo
  const wrong = handover.issueAt('successorNo')
  return (
    <>
      <View id={fieldId('successorNo')}>
        <Heading level={1} title={isSelf ? '您的事交给谁？' : `${member.name}的事交给谁？`} />
      </View>
      <WhatGoes member={member} me={me} />
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
