import { InvitationCode } from '@contract/members/invitationTerms'
import { myMemberships } from '@contract/members/tabProcedures'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { useShown } from '../../cloud/useShown'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { Asked } from './Asked'
import { Invited } from './Invited'
import { TypeCode } from './TypeCode'

/** How often whoever waits is told what the head says, in ms. */
const EVERY_MS = 20_000

/** Joining a station by an invitation: `?code=`, scanned, or typed here. */
export default function Join() {
  const { code: given } = useRouter().params
  const [code, setCode] = useState(() => codeOf(given))
  const [askedAt, setAskedAt] = useState<string>()
  const [typesAnother, setTypesAnother] = useState(false)
  const isShown = useShown()
  const mine = useRead(myMemberships, {}, isShown && askedAt ? { everyMs: EVERY_MS } : {})
  const phone = useDutyPhone()

  if (code !== undefined) {
    return (
      <Invited
        code={code}
        memberships={mine.data}
        onAsked={(stationId) => {
          setAskedAt(stationId)
          setCode(undefined)
        }}
        onOther={() => {
          setTypesAnother(true)
          setCode(undefined)
        }}
      />
    )
  }
  if (mine.data === undefined) {
    return (
      <Screen>
        <Unopened read={mine} phone={phone} keeps="填过的都在" />
      </Screen>
    )
  }
  const { joining, memberships } = mine.data
  const isTold = [...joining, ...memberships].some(({ stationId }) => stationId === askedAt)
  if (askedAt !== undefined && !isTold) {
    // Handed in a moment ago: how it stands is being asked.
    return (
      <Screen>{mine.isFetching ? <Skeleton /> : <Unopened read={mine} phone={phone} />}</Screen>
    )
  }
  if (joining.length + memberships.length > 0 && !typesAnother) {
    return (
      <Asked
        joining={joining}
        memberships={memberships}
        joinedAt={askedAt}
        onAnother={() => setTypesAnother(true)}
      />
    )
  }
  return <TypeCode typed={given ?? ''} phone={phone} onCode={setCode} />
}

/** The code of an address; undefined where it is none. */
function codeOf(given: string | undefined): string | undefined {
  const code = InvitationCode.safeParse(given)
  return code.success ? code.data : undefined
}
