import type { Matter } from '@contract/matters'
import type { editOwnMembership } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import type { InputOf } from '@contract/procedure'
import type { OnDuty } from '@contract/stations/stationCard'
import { readMatters, sameMatters } from '../typedMatters'

/** What a member has changed of the own card and not stored yet; undefined stays as it is. */
export interface OwnDraft {
  phone: string | undefined
  showsName: boolean | undefined
  showsPhone: boolean | undefined
  /** As `writeMatters` does. */
  matters: string | undefined
}

export const NO_CHANGES: OwnDraft = {
  phone: undefined,
  showsName: undefined,
  showsPhone: undefined,
  matters: undefined,
}

/** The card as it stands in the form. */
export interface OwnCard {
  phone: string
  showsName: boolean
  showsPhone: boolean
  matters: readonly Matter[]
}

export function ownCard(draft: OwnDraft, member: Colleague): OwnCard {
  return {
    phone: draft.phone ?? member.phone ?? '',
    showsName: draft.showsName ?? member.publishes.name,
    showsPhone: draft.showsPhone ?? member.publishes.phone,
    matters: draft.matters === undefined ? member.matters : readMatters(draft.matters),
  }
}

/** The edit that the draft comes to: only what differs from what is stored. */
export function ownEdit(
  stationId: string,
  member: Colleague,
  draft: OwnDraft,
): InputOf<typeof editOwnMembership> {
  const card = ownCard(draft, member)
  const phone = card.phone.trim()
  const publishes = { name: card.showsName, phone: card.showsPhone }
  const samePublished =
    publishes.name === member.publishes.name && publishes.phone === member.publishes.phone
  return {
    stationId,
    ...(phone !== (member.phone ?? '') && { phone }),
    ...(!samePublished && { publishes }),
    ...(!sameMatters(card.matters, member.matters) && { matters: [...card.matters] }),
  }
}

/** Whether the edit changes anything. */
export function changesOwn(edit: InputOf<typeof editOwnMembership>): boolean {
  return Object.keys(edit).length > 1
}

/** What stands on the public card; undefined where nothing is agreed to. */
export function publicWords(card: OwnCard, member: Colleague): OnDuty | undefined {
  if (!card.showsName && !card.showsPhone) return undefined
  return {
    role: member.role,
    matters: [...card.matters],
    ...(card.showsName && { name: member.name }),
    ...(member.post !== undefined && { post: member.post }),
    ...(card.showsPhone && card.phone.trim() !== '' && { phone: card.phone.trim() }),
  }
}
