import { editCarePlan } from '@contract/people'
import type { CarePlan } from '@contract/people/personCarePlan'
import { dateOf } from '@contract/time'
import { Fragment } from 'react'
import { CHECKING_TEXT } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { useRoster } from '../../members/useRoster'
import { useMembership } from '../../shell/useMembership'
import { CheckRow } from '../../ui/CheckRow'
import { scrollToField } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { dueOf, withStep } from '../planWords'
import { DoneSteps, doneText } from './DoneSteps'

export interface StepsProps {
  stationId: string
  plan: CarePlan
}

/** The goals with their steps; a tick says that a step was done today, by who ticks it. */
export function Steps({ stationId, plan }: StepsProps) {
  const write = useWrite(editCarePlan)
  const now = useNow()
  const online = useOnline()
  const me = useMembership(stationId)
  const { data: roster } = useRoster(stationId)
  // Whoever left did it all the same: it is not said of their successor.
  const nameOf = (byNo: number) => roster?.members.find(({ memberNo }) => memberNo === byNo)?.name
  const { carePlanId, version, lead, goals } = plan
  const mayTick = !plan.closed && online && me !== undefined && !write.isBusy

  function tick(goal: number, step: number, isDone: boolean): void {
    if (!mayTick) return
    const done = isDone ? { on: dateOf(now), byNo: me.memberNo } : undefined
    const edit = {
      stationId,
      carePlanId,
      version,
      leadNo: lead.memberNo,
      goals: withStep(goals, { goal, step }, done),
      why: isDone ? '做完一步' : '这一步还没有做完',
    }
    void write.submit(edit, () => scrollToField('refusal'))
  }

  if (plan.closed) return <DoneSteps plan={plan} nameOf={nameOf} />
  return (
    <>
      {goals.map((goal, g) => (
        <Fragment key={`${goal.text} ${String(g)}`}>
          <Heading title={goal.text} />
          <List label={goal.text}>
            {goal.steps.map((step, s) => (
              <CheckRow
                key={`${step.text} ${step.due}`}
                title={step.text}
                checked={step.done !== undefined}
                side={step.done ? doneText(step.done, nameOf) : dueOf(step.due, now).text}
                onTap={() => tick(g, s, step.done === undefined)}
              />
            ))}
          </List>
        </Fragment>
      ))}
      {write.state === 'checking' && <Notice tone="amber" note={CHECKING_TEXT} />}
      {!online && <Notice note="连上网再打钩。" />}
      <Refusal title="还没记上" error={write.error} />
    </>
  )
}
