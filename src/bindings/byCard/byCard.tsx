import { CONSENT } from '@contract/bindings/bindingConsent'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { useTop } from '../../ui/useTop'
import { Bound } from '../Bound'
import { ConsentScreen } from '../ConsentScreen'
import { cardCodeIn } from '../codeInput'
import { CardForm } from './CardForm'

/** Binding the own file by the household's card: `?code=`, else scanned or typed here. */
export default function BindByCard() {
  const { code } = useRouter().params
  const phone = useDutyPhone()
  const [stage, setStage] = useState<'consent' | 'form' | 'bound'>('consent')
  useTop(stage)
  if (stage === 'bound') return <Bound what="自己的档案" />
  if (stage === 'form') {
    return <CardForm scanned={cardCodeIn(code)} phone={phone} onBound={() => setStage('bound')} />
  }
  return <ConsentScreen text={CONSENT.self} phone={phone} onAgree={() => setStage('form')} />
}
