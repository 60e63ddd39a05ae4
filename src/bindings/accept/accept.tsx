import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { useTop } from '../../ui/useTop'
import { Bound } from '../Bound'
import { offerCodeIn } from '../codeInput'
import { Offered } from './Offered'
import { TypeOffer } from './TypeOffer'

/** Using a one-time code: `?code=`, else scanned or typed here. */
export default function AcceptOffer() {
  const { code: given } = useRouter().params
  const [code, setCode] = useState(() => offerCodeIn(given))
  const [bound, setBound] = useState<string>()
  const phone = useDutyPhone()
  useTop(bound ?? code ?? 'code')
  if (bound !== undefined) return <Bound what={bound} />
  if (code === undefined) return <TypeOffer typed={given ?? ''} phone={phone} onCode={setCode} />
  return (
    <Offered
      code={code}
      phone={phone}
      onBound={(as) => setBound(as === 'self' ? '自己的档案' : '家人的档案，替他办事')}
      onOther={() => setCode(undefined)}
    />
  )
}
