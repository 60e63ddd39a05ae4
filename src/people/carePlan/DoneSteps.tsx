import type { CarePlan } from '@contract/people/personCarePlan'
import { type DateText, dayText } from '@contract/time'
import { Fragment } from 'react'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'

export interface DoneStepsProps {
  plan: CarePlan
  nameOf: (memberNo: number) => string | undefined
}

/** The goals of a plan that is ended, with what was done and what was not. */
export function DoneSteps({ plan, nameOf }: DoneStepsProps) {
  return plan.goals.map((goal, index) => (
    <Fragment key={`${goal.text} ${String(index)}`}>
      <Heading title={goal.text} />
      <List label={goal.text}>
        {goal.steps.map(({ text, due, done }) => (
          <Cell
            key={`${text} ${due}`}
            icon={done ? 'check' : 'x'}
            title={text}
            note={done ? doneText(done, nameOf) : '没有做'}
          />
        ))}
      </List>
    </Fragment>
  ))
}

/** 7月4日做完，李敏 */
export function doneText(
  { on, byNo }: { on: DateText; byNo: number },
  nameOf: DoneStepsProps['nameOf'],
): string {
  return [`${dayText(on)}做完`, nameOf(byNo)].filter(Boolean).join('，')
}
