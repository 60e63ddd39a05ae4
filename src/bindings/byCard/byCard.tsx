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
  const [isAgreed, setAgreed] = useState(false)
  const [bound, setBound] = useState<string>()
  useTop(bound ?? (isAgreed ? 'form' : 'consent'))
  if (bound !== undefined) return <Bound personId={bound} what="自己的档案" />
  if (isAgreed) return <CardForm scanned={cardCodeIn(code)} phone={phone} onBound={setBound} />
  return <ConsentScreen text={CONSENT.self} phone={phone} onAgree={() => setAgreed(true)} />
}
