import { acceptOffer, readOffer } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { offerCodeText } from '@contract/bindings/bindingFields'
import type { OutputOf } from '@contract/procedure'
import { useState } from 'react'
import { isDenied } from '../../cloud/failure'
import { ReadView } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { ActionBar } from '../../ui/ActionBar'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { useTop } from '../../ui/useTop'
import { bindAction } from '../bindAction'
import { ConsentScreen } from '../ConsentScreen'
import { NoNet } from '../NoNet'
import { OfferCard } from './OfferCard'
import { TypeOffer } from './TypeOffer'

export interface OfferedProps {
  code: string
  phone: string | undefined
  onBound: (bound: OutputOf<typeof acceptOffer>) => void
  /** What was typed in place of this one, which cannot be used. */
  onCode: (code: string) => void
  /** Another code is to be typed. */
  onOther: () => void
}

/** Whose file a one-time code opens, what is agreed to, and using it. */
export function Offered({ code, phone, onBound, onCode, onOther }: OfferedProps) {
  const read = useRead(readOffer, { code })
  const [offer, setOffer] = useState(read.data)
  // Once used, the code opens nothing any more; who lost the answer to that must be able to ask again.
  if (offer === undefined && read.data !== undefined) setOffer(read.data)
  if (offer !== undefined) {
    return <Opened code={code} offer={offer} onBound={onBound} onOther={onOther} />
  }
  if (isDenied(read.error)) {
    return (
      <TypeOffer
        typed={offerCodeText(code)}
        refused={read.error.message}
        phone={phone}
        onCode={(typed) => (typed === code ? read.refetch() : onCode(typed))}
      />
    )
  }
  return (
    <Screen>
      <ReadView
        read={read}
        phone={phone}
        keeps="档案都在"
        leadsOn={{ title: '换一个绑定码', onTap: onOther }}
      >
        {() => null}
      </ReadView>
    </Screen>
  )
}

interface OpenedProps {
  code: string
  offer: OutputOf<typeof readOffer>
  onBound: (bound: OutputOf<typeof acceptOffer>) => void
  onOther: () => void
}

function Opened({ code, offer, onBound, onOther }: OpenedProps) {
  const online = useOnline()
  const [isAgreed, setAgreed] = useState(false)
  useTop(isAgreed ? 'confirm' : 'consent')
  const { write, submit } = useCheckedWrite(acceptOffer, { code, consent: CONSENT.version })
  const phone = offer.dutyPhone
  if (!isAgreed) {
    const text = offer.as === 'self' ? CONSENT.self : CONSENT.acting
    return (
      <ConsentScreen text={text} phone={phone} onAgree={() => setAgreed(true)}>
        <OfferCard offer={offer} />
      </ConsentScreen>
    )
  }

  async function accept(): Promise<void> {
    const output = await submit()
    if (output) onBound(output)
  }

  const main = bindAction(write, {
    online,
    phone,
    onTap: () => void accept(),
    onOtherCode: onOther,
  })
  return (
    <Screen actionBar={<ActionBar phone={phone} main={main} />}>
      {!online && <NoNet />}
      <Heading level={1} title="绑定这份档案吗？" />
      <OfferCard offer={offer} />
      <Refusal title="还没绑上" error={write.error} />
    </Screen>
  )
}
