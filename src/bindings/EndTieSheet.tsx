import { endBinding } from '@contract/bindings'
import type { Tie } from '@contract/bindings/bindingShapes'
import type { OutputOf } from '@contract/procedure'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCheckedWrite } from '../cloud/useCheckedWrite'
import { WriteSheet } from '../cloud/WriteSheet'
import { Field } from '../ui/Field'
import { DESK_FAMILY_STAYS, InvitedFamilyChoices } from './InvitedFamilyChoices'

export interface EndTieSheetProps {
  personId: string
  /** A person's own that ended already: those whom it let in are taken off. */
  tie: Tie
  /** Of the staff that ends it, who says why; undefined for the person. */
  stationId?: string
  /** 解除周小梅的绑定吗？ */
  question: string
  onClose: () => void
  onEnded?: (output: OutputOf<typeof endBinding>) => void
}

/** Asks before somebody can no longer open a file. */
export function EndTieSheet(props: EndTieSheetProps) {
  const { personId, tie, stationId, question, onClose, onEnded } = props
  const [why, setWhy] = useState('')
  const [familyStays, setFamilyStays] = useState(false)
  const byStation = stationId !== undefined
  const { write, issueAt, submit, changing } = useCheckedWrite(endBinding, {
    personId,
    tieId: tie.tieId,
    ...(byStation && { stationId, why }),
    ...(familyStays && { familyStays }),
  })

  async function end(): Promise<void> {
    const output = await submit()
    if (!output) return
    onClose()
    onEnded?.(output)
  }

  return (
    <WriteSheet
      title={question}
      write={write}
      keep="先不解除"
      act="解除绑定"
      danger
      refused="还没解除"
      wrong={issueAt('why')}
      onAct={() => void end()}
      onClose={onClose}
    >
      <View>{tie.ended ? ENDS_FAMILY : ENDS_TIE}</View>
      {byStation && (
        <Field
          label="解除的原因"
          placeholder="例如 换了手机"
          maxLength={60}
          value={why}
          error={issueAt('why')}
          onChange={changing(setWhy)}
        />
      )}
      {byStation && tie.as === 'self' && !tie.ended && (
        <InvitedFamilyChoices stays={familyStays} onSelect={changing(setFamilyStays)} />
      )}
    </WriteSheet>
  )
}

const ENDS_TIE = '那个微信马上看不到这份档案。以后还可以再绑。'
const ENDS_FAMILY = `用这个绑定请来的家人，马上都看不到这份档案。${DESK_FAMILY_STAYS}`
