import type { inviteFamily } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import type { OutputOf } from '@contract/procedure'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'
import { useTop } from '../../ui/useTop'
import { ConsentScreen } from '../ConsentScreen'
import { myBindingsUrl } from '../links'
import { InvitationCode } from './InvitationCode'
import { InviteForm } from './InviteForm'

/** A person asks one of the family to act: `?personId=` of the own file. */
export default function InviteFamily() {
  const { personId } = useRouter().params
  const phone = useDutyPhone()
  const [isAgreed, setAgreed] = useState(false)
  const [made, setMade] = useState<OutputOf<typeof inviteFamily>>()
  useTop(made ? 'code' : isAgreed ? 'form' : 'consent')
  if (personId === undefined) return <FromMine />
  if (made !== undefined) return <InvitationCode made={made} onAnother={() => setMade(undefined)} />
  if (isAgreed) return <InviteForm personId={personId} phone={phone} onMade={setMade} />
  return <ConsentScreen text={CONSENT.family} phone={phone} onAgree={() => setAgreed(true)} />
}

function FromMine() {
  return (
    <Screen>
      <Empty
        icon="people"
        title="请从“我的档案”打开"
        lines={['从那里点进来，就知道是谁的档案。']}
        action={{
          title: '去我的档案',
          onTap: () => void Taro.redirectTo({ url: myBindingsUrl() }),
        }}
      />
    </Screen>
  )
}
