import { recordLifeEvent } from '@contract/people'
import { LIFE_EVENT_KINDS } from '@contract/people/personRecordTerms'
import { keysOf } from '@contract/terms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { OneOfField, optionsIn } from '../form/OneOfField'
import { dayOf, type PastDay, PastDayField } from '../form/PastDayField'

export interface RecordSheetProps {
  stationId: string
  personId: string
  onClose: () => void
}

const KINDS = optionsIn(keysOf(LIFE_EVENT_KINDS), LIFE_EVENT_KINDS)

/** Records something that happened in the person's life. */
export function RecordSheet({ stationId, personId, onClose }: RecordSheetProps) {
  const [kind, setKind] = useState<keyof typeof LIFE_EVENT_KINDS>()
  const [day, setDay] = useState<PastDay>()
  const [note, setNote] = useState('')
  const input = { stationId, personId, kind, on: dayOf(day), ...(note.trim() && { note }) }
  const { write, issues, issueAt, submit, changing } = useCheckedWrite(recordLifeEvent, input)

  async function record(): Promise<void> {
    if (await submit()) onClose()
  }

  return (
    <WriteSheet
      title="有什么事？"
      write={write}
      keep="先不记"
      act="记下来"
      refused="还没记上"
      wrong={issues[0]?.message}
      onAct={() => void record()}
      onClose={onClose}
    >
      <Heading title="什么事" />
      <OneOfField
        path="kind"
        label="什么事"
        options={KINDS}
        chosen={kind}
        error={issueAt('kind')}
        onChange={changing(setKind)}
      />
      <View id={fieldId('on')}>
        <PastDayField
          label="哪一天的事"
          day={day}
          error={issueAt('on')}
          onChange={changing(setDay)}
        />
      </View>
      <View id={fieldId('note')}>
        <Field
          label="说明（可以不填）"
          type="long"
          placeholder="例如 摔伤住院了"
          maxLength={200}
          value={note}
          error={issueAt('note')}
          onChange={changing(setNote)}
        />
      </View>
    </WriteSheet>
  )
}
