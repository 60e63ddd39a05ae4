import { fieldIssues } from '@contract/fieldIssues'
import { endPerson } from '@contract/people'
import { END_REASONS, keysOf } from '@contract/people/personTerms'
import type { PersonFile } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { Refused } from '../../cloud/failure'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { dayOf, type PastDay, PastDayField } from '../form/PastDayField'

export interface EndSheetProps {
  stationId: string
  file: PersonFile
  onClose: () => void
}

const REASONS = keysOf(END_REASONS)

/** Asks why and since when a file is no longer kept up. */
export function EndSheet({ stationId, file, onClose }: EndSheetProps) {
  const { personId, name } = file
  const [reason, setReason] = useState<(typeof REASONS)[number]>()
  const [day, setDay] = useState<PastDay>()
  const [why, setWhy] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useWrite(endPerson)
  const online = useOnline()
  const input = { stationId, personId, reason, on: dayOf(day), why }
  const issues = fieldIssues(endPerson.input, input)
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issueAt = (path: string) =>
    [...(isTried ? issues : []), ...refused].find((issue) => issue.path === path)?.message
  const wrongReason = issueAt('reason')

  async function end(): Promise<void> {
    setTried(true)
    if (issues.length > 0 || reason === undefined) return
    if (await write.submit({ ...input, reason })) onClose()
  }

  return (
    <Sheet
      title={`${name}的档案结束了吗？`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="先不结束" onTap={onClose} />
          <Button
            kind="danger"
            title="结束这份档案"
            loading={busyText(write)}
            disabledReason={online ? undefined : '连上网再结束'}
            onTap={() => void end()}
          />
        </>
      }
    >
      <View>档案都留着，只是不再算在档，以后可以重新打开。</View>
      <Heading title="为什么结束" />
      {wrongReason !== undefined && <Notice tone="red" note={wrongReason} />}
      <Choices label="为什么结束">
        {REASONS.map((each) => (
          <Choice
            key={each}
            title={END_REASONS[each].label}
            selected={each === reason}
            onTap={() => setReason(each)}
          />
        ))}
      </Choices>
      <PastDayField
        label="从哪一天起"
        day={day}
        error={issueAt('on')}
        onChange={(changed) => {
          write.reset()
          setDay(changed)
        }}
      />
      <Field
        label="怎么知道的"
        placeholder="例如 家里人来说的"
        maxLength={100}
        value={why}
        error={issueAt('why')}
        onChange={setWhy}
      />
      {write.error && <Notice tone="red" title="还没结束" note={write.error.message} />}
    </Sheet>
  )
}
