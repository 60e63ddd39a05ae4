import type { PublicMember, ScannedCard } from '@contract/contactCards/contactCardViews'
import type { Instant } from '@contract/time'
import { phoneText } from '../../ui/phoneText'

/** Somebody who can be called now. */
export interface Callable {
  /** 联络员王秀兰, 替班的刘志强, 站里值班电话 */
  title: string
  /** As people read it. */
  phone: string
}

type Answering = Pick<ScannedCard, 'liaison' | 'standIn' | 'dutyPhone'>

/** All who can be called for a household, the best first: whoever is away comes after who is there. */
export function whomToCall(card: Answering, now: Instant): [Callable, ...Callable[]] {
  const { liaison, standIn, dutyPhone } = card
  const people = [
    personal(liaison, `联络员${liaison.name ?? ''}`),
    personal(standIn, `替班的${standIn.name ?? '人'}`),
  ].filter((each) => each !== undefined)
  const here = people.filter(({ member }) => !isAway(member, now))
  const away = people.filter(({ member }) => isAway(member, now))
  const duty = { title: '站里值班电话', phone: dutyPhone }
  const [first, ...others] = [...here.map(callable), duty, ...away.map(callable)]
  return [first ?? duty, ...others]
}

/** Whether a member is away at `now`. */
export function isAway({ awayUntil }: PublicMember, now: Instant): boolean {
  return awayUntil !== undefined && now < awayUntil
}

function personal(member: PublicMember, title: string) {
  return member.phone === undefined ? undefined : { member, title, phone: member.phone }
}

function callable({ title, phone }: Callable): Callable {
  return { title, phone: phoneText(phone) }
}
