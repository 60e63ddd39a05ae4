import type { acceptOffer } from '@contract/bindings'
import type { OutputOf } from '@contract/procedure'
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
  const [bound, setBound] = useState<OutputOf<typeof acceptOffer>>()
  const phone = useDutyPhone()
  useTop(bound?.personId ?? code ?? 'code')
  if (bound !== undefined) {
    return <Bound personId={bound.personId} what={WHAT[bound.as]} />
  }
  if (code === undefined) return <TypeOffer typed={given ?? ''} phone={phone} onCode={setCode} />
  return (
    <Offered
      code={code}
      phone={phone}
      onBound={setBound}
      onCode={setCode}
      onOther={() => setCode(undefined)}
    />
  )
}

/** Whose file can be opened now. */
const WHAT = { self: '自己的档案', family: '家人的档案，替家人办事' } as const
