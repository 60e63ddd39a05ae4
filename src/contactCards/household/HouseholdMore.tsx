import type { CardStep } from '@contract/contactCards/contactCardTerms'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import Taro from '@tarojs/taro'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { assignUrl, deliverUrl, editHouseholdUrl, printUrl } from '../links'

export interface HouseholdMoreProps {
  household: HouseholdDetail
  stationId: string
  /** Whether the person may change households, not only bring their cards. */
  isStaff: boolean
  /** What the green button already offers. */
  mainStep: CardStep | undefined
  onReplace: () => void
  onEnd: () => void
}

/** What else can be done; of a household that is gone, only taking it up again. */
export function HouseholdMore(props: HouseholdMoreProps) {
  const { household, stationId, isStaff, mainStep, onReplace, onEnd } = props
  const { householdId, state, endedAt } = household
  const go = (url: string) => () => void Taro.navigateTo({ url })
  if (endedAt !== undefined) {
    if (!isStaff) return null
    return <Cell icon="home" title="又由本站服务" note="卡上的码也能再用" onTap={onEnd} />
  }
  return (
    <>
      <Heading title="还可以" />
      <List label="还可以">
        {state !== 'delivered' && mainStep !== 'deliver' && (
          <Cell
            icon="clipboard"
            title="登记送卡"
            note="送到了、没有收、家里没人"
            onTap={go(deliverUrl(stationId, householdId))}
          />
        )}
        {mainStep !== 'print' && (
          <Cell
            icon="document"
            title="印这张卡"
            note="也能存成图片发给家里人"
            onTap={go(printUrl(stationId, [householdId]))}
          />
        )}
        {isStaff && (
          <>
            <Cell
              icon="id-card"
              title="换一张新卡"
              note="卡丢了、坏了，或者人换了"
              onTap={onReplace}
            />
            <Cell
              icon="transfer"
              title="换联络员、替班人"
              onTap={go(assignUrl(stationId, householdId))}
            />
            <Cell icon="book" title="改资料" onTap={go(editHouseholdUrl(stationId, householdId))} />
            <Cell icon="x" title="搬走了，不再由本站服务" onTap={onEnd} />
          </>
        )}
      </List>
    </>
  )
}
