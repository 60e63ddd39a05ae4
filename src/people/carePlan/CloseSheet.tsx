import { closeCarePlan } from '@contract/people'
import type { CarePlan } from '@contract/people/personCarePlan'
import { CARE_PLAN_RESULTS } from '@contract/people/personRecordTerms'
import { keysOf } from '@contract/terms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { OneOfField, optionsIn } from '../form/OneOfField'
import { isAllDone } from '../planWords'

export interface CloseSheetProps {
  stationId: string
  plan: CarePlan
  onClose: () => void
}

const RESULTS = optionsIn(keysOf(CARE_PLAN_RESULTS), CARE_PLAN_RESULTS)

/** Ends a plan with what it came to. */
export function CloseSheet({ stationId, plan, onClose }: CloseSheetProps) {
  const { carePlanId, version, name } = plan
  const [result, setResult] = useState<keyof typeof CARE_PLAN_RESULTS>()
  const [summary, setSummary] = useState('')
  const input = { stationId, carePlanId, version, result, summary }
  const { write, issues, issueAt, submit, changing } = useCheckedWrite(closeCarePlan, input)

  async function close(): Promise<void> {
    if (await submit()) onClose()
  }

  return (
    <WriteSheet
      title={`${name}的这一份结束了吗？`}
      write={write}
      keep="还要接着做"
      act="结束"
      danger
      refused="还没结束"
      wrong={issues[0]?.message}
      onAct={() => void close()}
      onClose={onClose}
    >
      {!isAllDone(plan) && <View>还有没做完的步骤，结束以后就不再提醒了。</View>}
      <OneOfField
        path="result"
        label="结果怎么样"
        options={RESULTS}
        chosen={result}
        error={issueAt('result')}
        onChange={changing(setResult)}
      />
      <View id={fieldId('summary')}>
        <Field
          label="怎么样了（可以不填）"
          type="long"
          maxLength={300}
          value={summary}
          error={issueAt('summary')}
          onChange={changing(setSummary)}
        />
      </View>
    </WriteSheet>
  )
}
