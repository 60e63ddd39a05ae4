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
  const { tie, question, onClose } = props
  const { means, ...words } = wordsOf(tie)
  const ending = useEnding(props)

  return (
    <WriteSheet
      {...words}
      title={question}
      write={ending.write}
      danger
      wrong={ending.issueAt('why')}
      onAct={() => void ending.end()}
      onClose={onClose}
    >
      {means.map((line) => (
        <View key={line}>{line}</View>
      ))}
      {props.stationId !== undefined && <AskedOfStaff tie={tie} ending={ending} />}
    </WriteSheet>
  )
}

/** What the staff say as well: why, and whether family stays whom a person's own tie let in. */
function AskedOfStaff({ tie: { as, ended }, ending }: { tie: Tie; ending: Ending }) {
  return (
    <>
      <Field
        label={ended ? '收回的原因' : '解除的原因'}
        placeholder={ended ? '例如 不是本人' : '例如 换了手机'}
        maxLength={60}
        value={ending.why}
        error={ending.issueAt('why')}
        onChange={ending.setWhy}
      />
      {as === 'self' && !ended && (
        <InvitedFamilyChoices stays={ending.familyStays} onSelect={ending.setFamilyStays} />
      )}
    </>
  )
}

type Ending = ReturnType<typeof useEnding>

/** What is chosen and typed, what is wrong with it, and ending the tie. */
function useEnding({ personId, tie, stationId, onClose, onEnded }: EndTieSheetProps) {
  const [why, setWhy] = useState('')
  const [familyStays, setFamilyStays] = useState(false)
  const { write, issueAt, submit, changing } = useCheckedWrite(endBinding, {
    personId,
    tieId: tie.tieId,
    ...(stationId !== undefined && { stationId, why }),
    ...(familyStays && { familyStays }),
  })

  async function end(): Promise<void> {
    const output = await submit()
    if (!output) return
    onClose()
    onEnded?.(output)
  }

  return {
    why,
    setWhy: changing(setWhy),
    familyStays,
    setFamilyStays: changing(setFamilyStays),
    write,
    issueAt,
    end,
  }
}

interface Words {
  keep: string
  act: string
  refused: string
  /** What it does. */
  means: readonly string[]
}

function wordsOf({ as, ended, familyName }: Tie): Words {
  const who = familyName ?? '这个微信'
  if (ended && canBeTakenOff(ended)) {
    const takesOff = `绑定已经自己解除了。收回以后，${who}照这份档案约的事，${who}看不到，也不能取消。`
    return { ...TAKING_OFF, means: as === 'self' ? [takesOff, ENDS_FAMILY] : [takesOff] }
  }
  if (ended) return { ...ENDING, means: [ENDS_FAMILY] }
  if (familyName === undefined) return { ...ENDING, means: [ENDS_TIE] }
  return {
    ...ENDING,
    means: [
      `解除以后，${who}在微信里马上看不到这份档案。以后还可以再绑。`,
      `约好的事都还在。照这份档案约的，${who}看不到了；只写姓名、手机号约的，${who}还看得到。`,
    ],
  }
}

const ENDING = { keep: '先不解除', act: '解除绑定', refused: '还没解除' }
const TAKING_OFF = { keep: '先不收回', act: '收回', refused: '还没收回' }
const ENDS_TIE = '解除以后，这个微信马上看不到这份档案。以后还可以再绑。'
const ENDS_FAMILY = `用这个绑定请来的家人，马上都看不到这份档案。${DESK_FAMILY_STAYS}`
