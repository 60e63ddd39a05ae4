import { fieldIssues } from '@contract/fieldIssues'
import { recordLifeEvent } from '@contract/people'
import { keysOf, LIFE_EVENT_KINDS } from '@contract/people/personTerms'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { Refused } from '../../cloud/failure'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { dayOf, type PastDay, PastDayField } from '../form/PastDayField'

export interface RecordSheetProps {
  stationId: string
  personId: string
  onClose: () => void
}

const KINDS = keysOf(LIFE_EVENT_KINDS)

/** Records something that happened in the person's life. */
export function RecordSheet({ stationId, personId, onClose }: RecordSheetProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>()
  const [day, setDay] = useState<PastDay>()
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useWrite(recordLifeEvent)
  const input = { stationId, personId, kind, on: dayOf(day), ...(note.trim() && { note }) }
  const issues = fieldIssues(recordLifeEvent.input, input)
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issueAt = (path: string) =>
    [...(isTried ? issues : []), ...refused].find((issue) => issue.path === path)?.message
  const wrongKind = issueAt('kind')

  async function record(): Promise<void> {
    setTried(true)
    if (issues.length > 0 || kind === undefined) return
    if (await write.submit({ ...input, kind })) onClose()
  }

  return (
    <Sheet
      title="有什么事？"
      onClose={onClose}
      foot={
        <>
          <Button
            kind="primary"
            title="记下来"
            loading={busyText(write)}
            onTap={() => void record()}
          />
          <Button title="先不记" onTap={onClose} />
        </>
      }
    >
      <Heading title="什么事" />
      {wrongKind !== undefined && <Notice tone="red" note={wrongKind} />}
      <Choices label="什么事">
        {KINDS.map((each) => (
          <Choice
            key={each}
            title={LIFE_EVENT_KINDS[each].label}
            selected={each === kind}
            onTap={() => setKind(each)}
          />
        ))}
      </Choices>
      <PastDayField
        label="哪一天的事"
        day={day}
        error={issueAt('on')}
        onChange={(changed) => {
          write.reset()
          setDay(changed)
        }}
      />
      <Field
        label="说明（可以不写）"
        type="long"
        placeholder="例如 摔伤住院了"
        maxLength={200}
        value={note}
        error={issueAt('note')}
        onChange={setNote}
      />
      {write.error && <Notice tone="red" title="还没记上" note={write.error.message} />}
    </Sheet>
  )
}
