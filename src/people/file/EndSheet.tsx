import { endPerson } from '@contract/people'
import { END_REASONS } from '@contract/people/personRecordTerms'
import type { PersonFile } from '@contract/people/personViews'
import { keysOf } from '@contract/terms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Field } from '../../ui/Field'
import { fieldId, scrollToField } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { OneOfField, optionsIn } from '../form/OneOfField'
import { dayOf, type PastDay, PastDayField } from '../form/PastDayField'
import { FILE_HEAD } from './FileHead'

export interface EndSheetProps {
  stationId: string
  file: PersonFile
  onClose: () => void
}

const REASONS = optionsIn(keysOf(END_REASONS), END_REASONS)

/** Asks why and since when a file is no longer kept up. */
export function EndSheet({ stationId, file, onClose }: EndSheetProps) {
  const { personId, name } = file
  const [reason, setReason] = useState<keyof typeof END_REASONS>()
  const [day, setDay] = useState<PastDay>()
  const [why, setWhy] = useState('')
  const input = { stationId, personId, reason, on: dayOf(day), why }
  const { write, issues, issueAt, submit, changing } = useCheckedWrite(endPerson, input)

  async function end(): Promise<void> {
    if (!(await submit())) return
    onClose()
    scrollToField(FILE_HEAD)
  }

  return (
    <WriteSheet
      title={`${name}的档案结束了吗？`}
      write={write}
      keep="先不结束"
      act="结束这份档案"
      danger
      refused="还没结束"
      wrong={issues[0]?.message}
      onAct={() => void end()}
      onClose={onClose}
    >
      <View>档案都留着，只是不再算在档，以后可以重新打开。</View>
      <View>约好的事不会自己取消。照这份档案约的，结束后这一页会列出来。</View>
      <View>只登了名字的，到那一天的名单里找。</View>
      <Heading title="为什么结束" />
      <OneOfField
        path="reason"
        label="为什么结束"
        options={REASONS}
        chosen={reason}
        error={issueAt('reason')}
        onChange={changing(setReason)}
      />
      <View id={fieldId('on')}>
        <PastDayField
          label="从哪一天起"
          day={day}
          error={issueAt('on')}
          onChange={changing(setDay)}
        />
      </View>
      <View id={fieldId('why')}>
        <Field
          label="怎么知道的"
          placeholder="例如 家里人来说的"
          maxLength={100}
          value={why}
          error={issueAt('why')}
          onChange={changing(setWhy)}
        />
      </View>
    </WriteSheet>
  )
}
