import { fieldIssues } from '@contract/fieldIssues'
import { closeCarePlan } from '@contract/people'
import type { CarePlan } from '@contract/people/personCarePlan'
import { CARE_PLAN_RESULTS, keysOf } from '@contract/people/personTerms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { CHECKING_TEXT, useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { isAllDone } from '../planWords'

export interface CloseSheetProps {
  stationId: string
  plan: CarePlan
  onClose: () => void
}

const RESULTS = keysOf(CARE_PLAN_RESULTS)

/** Ends a plan with what it came to. */
export function CloseSheet({ stationId, plan, onClose }: CloseSheetProps) {
  const { carePlanId, version, name } = plan
  const [result, setResult] = useState<(typeof RESULTS)[number]>()
  const [summary, setSummary] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useWrite(closeCarePlan)
  const issues = fieldIssues(closeCarePlan.input, {
    stationId,
    carePlanId,
    version,
    result,
    summary,
  })
  const issueAt = (path: string) =>
    isTried ? issues.find((issue) => issue.path === path)?.message : undefined
  const wrongResult = issueAt('result')

  async function close(): Promise<void> {
    setTried(true)
    if (issues.length > 0 || result === undefined) return
    if (await write.submit({ stationId, carePlanId, version, result, summary })) onClose()
  }

  return (
    <Sheet
      title={`${name}的这一份结束了吗？`}
      onClose={onClose}
      foot={
        <>
          <Button
            kind="primary"
            title="结束"
            loading={
              write.isBusy ? (write.state === 'checking' ? CHECKING_TEXT : '正在结束') : undefined
            }
            onTap={() => void close()}
          />
          <Button title="还要接着做" onTap={onClose} />
        </>
      }
    >
      {!isAllDone(plan) && <View>还有没做完的步骤，结束以后就不再提醒了。</View>}
      {wrongResult !== undefined && <Notice tone="red" note={wrongResult} />}
      <Choices label="结果怎么样">
        {RESULTS.map((each) => (
          <Choice
            key={each}
            title={CARE_PLAN_RESULTS[each].label}
            selected={each === result}
            onTap={() => setResult(each)}
          />
        ))}
      </Choices>
      <Field
        label="怎么样了（可以不写）"
        type="long"
        maxLength={300}
        value={summary}
        error={issueAt('summary')}
        onChange={setSummary}
      />
      {write.error && <Notice tone="red" title="还没结束" note={write.error.message} />}
    </Sheet>
  )
}
