import { fieldIssues } from '@contract/fieldIssues'
import { reopenPerson } from '@contract/people'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import type { EndSheetProps } from './EndSheet'

/** Asks why an ended file is kept up again. */
export function ReopenSheet({ stationId, file, onClose }: EndSheetProps) {
  const { personId, name } = file
  const [why, setWhy] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useWrite(reopenPerson)
  const online = useOnline()
  const input = { stationId, personId, why }
  const [issue] = fieldIssues(reopenPerson.input, input)

  async function reopen(): Promise<void> {
    setTried(true)
    if (!issue && (await write.submit(input))) onClose()
  }

  return (
    <Sheet
      title={`重新打开${name}的档案吗？`}
      onClose={onClose}
      foot={
        <>
          <Button
            kind="primary"
            title="重新打开"
            loading={busyText(write)}
            disabledReason={online ? undefined : '连上网再打开'}
            onTap={() => void reopen()}
          />
          <Button title="先不打开" onTap={onClose} />
        </>
      }
    >
      <View>又算在档，从前记的接着用。</View>
      <Field
        label="为什么重新打开"
        placeholder="例如 搬回来了"
        maxLength={100}
        value={why}
        error={isTried ? issue?.message : undefined}
        onChange={setWhy}
      />
      {write.error && <Notice tone="red" title="还没打开" note={write.error.message} />}
    </Sheet>
  )
}
