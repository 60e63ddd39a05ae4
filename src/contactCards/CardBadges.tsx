import {
  DELIVERY_STATES,
  type DeliveryState,
  HOUSEHOLD_LISTS,
} from '@contract/contactCards/contactCardTerms'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import { Badge, type BadgeProps } from '../ui/Badge'

const FACES: Record<DeliveryState, Pick<BadgeProps, 'icon' | 'tone'>> = {
  none: { icon: 'clock', tone: 'plain' },
  delivered: { icon: 'check', tone: 'good' },
  refused: { icon: 'x', tone: 'amber' },
  notAtHome: { icon: 'home', tone: 'amber' },
}

/** Where a household's card stands, in a word or two. */
export function CardBadges({ household }: { household: HouseholdRow }) {
  const { state, outdated, endedAt } = household
  if (endedAt !== undefined) return <Badge icon="info" title={HOUSEHOLD_LISTS.ended.label} />
  return (
    <>
      <Badge {...FACES[state]} title={DELIVERY_STATES[state].label} />
      {outdated && <Badge icon="transfer" tone="amber" title={HOUSEHOLD_LISTS.outdated.label} />}
    </>
  )
}

/** The same, to be listened to. */
export function badgeWords({ state, outdated, endedAt }: HouseholdRow): string {
  if (endedAt !== undefined) return HOUSEHOLD_LISTS.ended.label
  const words = DELIVERY_STATES[state].label
  return outdated ? `${words}，${HOUSEHOLD_LISTS.outdated.label}` : words
}
