import { fieldIssues } from '@contract/fieldIssues'
import { settleCorrection } from '@contract/people'
import { PERSON_PARTS } from '@contract/people/personFile'
import type { Correction } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { CHECKING_TEXT, useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'

export interface AnswerSheetProps {
  stationId: string
  correction: Correction
  onClose: () => void
}

type Decision = 'accepted' | 'declined'

/** Answers a correction: whether the file was changed, and what the person is told. */
export function AnswerSheet({ stationId, correction, onClose }: AnswerSheetProps) {
  const { correctionId, name, part, text } = correction
  const [decision, setDecision] = useState<Decision>()
  const [reply, setReply] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useWrite(settleCorrection)
  const issues = fieldIssues(settleCorrection.input, { stationId, correctionId, decision, reply })
  const issueAt = (path: string) =>
    isTried ? issues.find((issue) => issue.path === path)?.message : undefined
  const wrongDecision = issueAt('decision')

  async function settle(): Promise<void> {
    setTried(true)
    if (issues.length > 0 || decision === undefined) return
    if (await write.submit({ stationId, correctionId, decision, reply })) onClose()
  }

  return (
    <Sheet
      title={`怎么回复${name}？`}
      onClose={onClose}
      foot={
        <>
          <Button
            kind="primary"
            title="回复"
            loading={
              write.isBusy ? (write.state === 'checking' ? CHECKING_TEXT : '正在回复') : undefined
            }
            onTap={() => void settle()}
          />
          <Button title="先不回" onTap={onClose} />
        </>
      }
    >
      <View className="small">
        {PERSON_PARTS[part].label}：{text}
      </View>
      {wrongDecision !== undefined && <Notice tone="red" note={wrongDecision} />}
      <Choices label="改了没有">
        <Choice
          title="已经改了"
          note="档案里改好了再点这个"
          selected={decision === 'accepted'}
          onTap={() => setDecision('accepted')}
        />
        <Choice
          title="没有改"
          note="写一写为什么"
          selected={decision === 'declined'}
          onTap={() => setDecision('declined')}
        />
      </Choices>
      <Field
        label="回复的话"
        type="long"
        maxLength={200}
        value={reply}
        error={issueAt('reply')}
        onChange={(typed) => {
          write.reset()
          setReply(typed)
        }}
      />
      {write.error && <Notice tone="red" title="还没回复上" note={write.error.message} />}
    </Sheet>
  )
}
