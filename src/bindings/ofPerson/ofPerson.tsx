import { bindingsOfPerson } from '@contract/bindings'
import type { Tie } from '@contract/bindings/bindingShapes'
import { canBeTakenOff } from '@contract/bindings/bindingTerms'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Expander } from '../../ui/Expander'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { useTop } from '../../ui/useTop'
import { EndTieSheet } from '../EndTieSheet'
import { offerBindingUrl } from '../links'
import { tieName } from '../tieName'
import { familyEndedText } from './familyEndedText'
import { TieList } from './TieList'

/** For the staff: who may open a file in WeChat, and who might. `?stationId=&personId=` */
export default function BindingsOfPerson() {
  const { personId } = useRouter().params
  if (personId === undefined) return <OpenFrom from="file" staff />
  return (
    <AtStation procedure={bindingsOfPerson} keeps="档案都在">
      {({ stationId }) => <OfPerson stationId={stationId} personId={personId} />}
    </AtStation>
  )
}

interface OfPersonProps {
  stationId: string
  personId: string
}

function OfPerson({ stationId, personId }: OfPersonProps) {
  const phone = useDutyPhone()
  const [leaving, setLeaving] = useState<Tie>()
  const [outcome, setOutcome] = useState<{ tieId: string; words: string }>()
  useTop(`${outcome?.tieId} ${outcome?.words}`)
  const file = { stationId, personId, phone }
  const offer = () => void Taro.navigateTo({ url: offerBindingUrl(stationId, personId) })
  return (
    <Screen
      staff
      actionBar={<ActionBar main={{ icon: 'qr-code', title: '给本人或家人绑定', onTap: offer }} />}
    >
      <Heading level={1} title="谁在微信里看这份档案" />
      {outcome && <Notice tone="good" note={outcome.words} />}
      <TieList {...file} ended={false} onTakeOff={setLeaving} />
      <Expander title="已经解除的">
        <TieList {...file} ended onTakeOff={setLeaving} />
      </Expander>
      {leaving && (
        <EndTieSheet
          stationId={stationId}
          personId={personId}
          tie={leaving}
          question={questionOf(leaving)}
          onClose={() => setLeaving(undefined)}
          onEnded={(output) =>
            setOutcome({ tieId: leaving.tieId, words: familyEndedText(leaving, output) })
          }
        />
      )}
    </Screen>
  )
}

function questionOf(tie: Tie): string {
  if (!tie.ended) return `解除${tieName(tie)}的绑定吗？`
  if (!canBeTakenOff(tie.ended)) return '解除请来的家人吗？'
  return tie.as === 'self' ? '绑定的不是本人，要收回吗？' : `收回${tieName(tie)}约的事吗？`
}
