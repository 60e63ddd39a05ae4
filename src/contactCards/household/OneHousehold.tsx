import { oneHousehold, replaceCards } from '@contract/contactCards'
import type { Membership } from '@contract/members/membership'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { mayCall } from '../../shell/mayCall'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { type NextStep, nextStepFor } from '../cardSteps'
import { ChangeList } from './ChangeList'
import { DeliveryList } from './DeliveryList'
import { EndSheet } from './EndSheet'
import { HouseholdHead } from './HouseholdHead'
import { HouseholdMore } from './HouseholdMore'
import { InCharge } from './InCharge'
import { PeopleHere } from './PeopleHere'
import { ReplaceSheet } from './ReplaceSheet'

type OpenSheet = 'replace' | 'end' | undefined

/** The household on its page, or beside the list that it was opened from. */
export function OneHousehold({ post, householdId }: { post: Membership; householdId: string }) {
  const { stationId, role } = post
  const phone = useDutyPhone()
  const read = useRead(oneHousehold, { stationId, householdId })
  const [sheet, setSheet] = useState<OpenSheet>()
  const household = read.data
  const next = household && nextStepFor(household, role, stationId)
  const main = next && mainAction(next, () => setSheet('replace'))
  const close = () => setSheet(undefined)
  const isStaff = mayCall(replaceCards, role)
  return (
    <Screen staff actionBar={main && <ActionBar main={main} />}>
      <ReadView read={read} phone={phone} keeps="登记过的都在">
        {(found) => (
          <>
            <HouseholdHead household={found} />
            <InCharge household={found} stationId={stationId} />
            <PeopleHere stationId={stationId} householdId={householdId} />
            <DeliveryList household={found} post={post} />
            <HouseholdMore
              household={found}
              stationId={stationId}
              isStaff={isStaff}
              mainStep={next?.step}
              onReplace={() => setSheet('replace')}
              onEnd={() => setSheet('end')}
            />
            <ChangeList household={found} stationId={stationId} />
            {sheet === 'replace' && (
              <ReplaceSheet household={found} stationId={stationId} onClose={close} />
            )}
            {sheet === 'end' && (
              <EndSheet household={found} stationId={stationId} onClose={close} />
            )}
          </>
        )}
      </ReadView>
    </Screen>
  )
}

function mainAction({ title, url, step }: NextStep, onReplace: () => void): ButtonProps {
  return {
    title,
    onTap: () => (step === 'replace' ? onReplace() : void Taro.navigateTo({ url })),
  }
}
