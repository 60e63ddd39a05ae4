import { settleCorrection } from '@contract/people'
import { PERSON_PARTS } from '@contract/people/personFile'
import type { Correction } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { OneOfField } from '../form/OneOfField'

export interface AnswerSheetProps {
  stationId: string
  correction: Correction
  onClose: () => void
}

type Decision = 'accepted' | 'declined'

const DECISIONS = [
  { value: 'accepted', label: '已经改了', note: '档案里改好了再点这个' },
  { value: 'declined', label: '没有改', note: '在下面写为什么' },
] as const

/** Answers a correction: whether the file was changed, and what the person is told. */
export function AnswerSheet({ stationId, correction, onClose }: AnswerSheetProps) {
  const { correctionId, name, part, text } = correction
  const [decision, setDecision] = useState<Decision>()
  const [reply, setReply] = useState('')
  const input = { stationId, correctionId, decision, reply }
  const { write, issues, issueAt, submit, changing } = useCheckedWrite(settleCorrection, input)

  async function settle(): Promise<void> {
    if (await submit()) onClose()
  }

  return (
    <WriteSheet
      title={`怎么回复${name}？`}
      write={write}
      keep="先不回"
      act="回复"
      refused="还没回复上"
      wrong={issues[0]?.message}
      onAct={() => void settle()}
      onClose={onClose}
    >
      <View className="small">
        {PERSON_PARTS[part].label}：{text}
      </View>
      <OneOfField
        path="decision"
        label="改了没有"
        options={DECISIONS}
        chosen={decision}
        error={issueAt('decision')}
        onChange={changing(setDecision)}
      />
      <View id={fieldId('reply')}>
        <Field
          label="回复的话"
          type="long"
          hint="一定要写一句，本人看得到。"
          placeholder="例如 照退伍证改好了"
          maxLength={200}
          value={reply}
          error={issueAt('reply')}
          onChange={changing(setReply)}
        />
      </View>
    </WriteSheet>
  )
}
