import { endBinding } from '@contract/bindings'
import type { Tie } from '@contract/bindings/bindingShapes'
import { canBeTakenOff } from '@contract/bindings/bindingTerms'
import type { OutputOf } from '@contract/procedure'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCheckedWrite } from '../cloud/useCheckedWrite'
import { WriteSheet } from '../cloud/WriteSheet'
import { Field } from '../ui/Field'
import { DESK_FAMILY_STAYS, InvitedFamilyChoices } from './InvitedFamilyChoices'

export interface EndTieSheetProps {
  personId: string
  /** Of one that ended already: who ended it themselves is taken off, and those whom a person's own let in. */
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
  const { keep, act, refused, means } = wordsOf(tie)
  const ended = tie.ended !== undefined
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
      keep={keep}
      act={act}
      danger
      refused={refused}
      wrong={issueAt('why')}
      onAct={() => void end()}
      onClose={onClose}
    >
      {means.map((line) => (
        <View key={line}>{line}</View>
      ))}
      {byStation && (
        <Field
          label={ended ? '收回的原因' : '解除的原因'}
          placeholder={ended ? '例如 不是本人' : '例如 换了手机'}
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

interface Words {
  keep: string
  act: string
  refused: string
  /** What it does. */
  means: readonly string[]
}

function wordsOf({ as, ended }: Tie): Words {
  if (!ended || !canBeTakenOff(ended)) return { ...ENDING, means: [ended ? ENDS_FAMILY : ENDS_TIE] }
  return { ...TAKING_OFF, means: as === 'self' ? [TAKES_OFF, ENDS_FAMILY] : [TAKES_OFF] }
}

const ENDING = { keep: '先不解除', act: '解除绑定', refused: '还没解除' }
const TAKING_OFF = { keep: '先不收回', act: '收回', refused: '还没收回' }
const ENDS_TIE = '解除以后，他在微信里马上看不到这份档案。以后还可以再绑。'
const ENDS_FAMILY = `用这个绑定请来的家人，马上都看不到这份档案。${DESK_FAMILY_STAYS}`
const TAKES_OFF = '绑定他已经自己解除了。收回以后，他照这份档案约的事，他看不到，也不能取消。'
