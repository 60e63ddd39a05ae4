import type { inviteFamily } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import type { OutputOf } from '@contract/procedure'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { OpenFrom } from '../../shell/OpenFrom'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { useTop } from '../../ui/useTop'
import { ConsentScreen } from '../ConsentScreen'
import { InvitationCode } from './InvitationCode'
import { InviteForm } from './InviteForm'

/** A person asks one of the family to act: `?personId=` of the own file. */
export default function InviteFamily() {
  const { personId } = useRouter().params
  const phone = useDutyPhone()
  const [isAgreed, setAgreed] = useState(false)
  const [made, setMade] = useState<OutputOf<typeof inviteFamily>>()
  useTop(made ? 'code' : isAgreed ? 'form' : 'consent')
  if (personId === undefined) return <OpenFrom from="ownFile" />
  if (made !== undefined) return <InvitationCode made={made} onAnother={() => setMade(undefined)} />
  if (isAgreed) return <InviteForm personId={personId} phone={phone} onMade={setMade} />
  return <ConsentScreen text={CONSENT.family} phone={phone} onAgree={() => setAgreed(true)} />
}
