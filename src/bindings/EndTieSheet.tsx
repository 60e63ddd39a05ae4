import { endBinding } from '@contract/bindings'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../cloud/busyText'
import { Refusal } from '../cloud/Refusal'
import { useCheckedWrite } from '../cloud/useCheckedWrite'
import { useOnline } from '../cloud/useOnline'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Sheet } from '../ui/Sheet'

export interface EndTieSheetProps {
  personId: string
  tieId: string
  /** Of the staff that ends it, who says why; undefined for the person. */
  stationId?: string
  /** 解除周小梅的绑定吗？ */
  question: string
  onClose: () => void
}

/** Asks before somebody can no longer open a file. */
export function EndTieSheet({ personId, tieId, stationId, question, onClose }: EndTieSheetProps) {
  const online = useOnline()
  const [why, setWhy] = useState('')
  const byStation = stationId !== undefined
  const { write, issueAt, submit } = useCheckedWrite(endBinding, {
    personId,
    tieId,
    ...(byStation && { stationId, why }),
  })

  async function end(): Promise<void> {
    if (await submit()) onClose()
  }

  return (
    <Sheet
      title={question}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="先不解除" onTap={onClose} />
          <Button
            kind="danger"
            title="解除绑定"
            loading={busyText(write)}
            disabledReason={online ? undefined : '连上网再办'}
            onTap={() => void end()}
          />
        </>
      }
    >
      <View>那个微信马上看不到这份档案。以后还可以再绑。</View>
      {byStation && (
        <Field
          label="解除的原因"
          placeholder="例如 换了手机"
          maxLength={60}
          value={why}
          error={issueAt('why')}
          onChange={(typed) => {
            write.reset()
            setWhy(typed)
          }}
        />
      )}
      <Refusal title="还没解除" error={write.error} />
    </Sheet>
  )
}
