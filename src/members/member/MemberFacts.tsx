import type { Colleague } from '@contract/members/colleagues'
import { VETERAN_TIES } from '@contract/members/memberTerms'
import { dateOf, yearAndDayText } from '@contract/time'
import { Card } from '../../ui/Card'
import { type Fact, Facts } from '../../ui/Facts'
import { holderOf, mattersText } from '../rosterWords'

export interface MemberFactsProps {
  member: Colleague
  members: readonly Colleague[]
  /** What only the head needs, for the yearly count. */
  withEmployment: boolean
}

/** What a member does, and what stands of them on the public card. */
export function MemberFacts({ member, members, withEmployment }: MemberFactsProps) {
  const { windowNo, matters, standInNo, holdsFor, phone } = member
  const standIn = holderOf(members, standInNo)
  const facts: Fact[] = [
    ['手机号', phone === undefined ? '没有留' : undefined],
    ['窗口', windowNo === undefined ? undefined : `${windowNo}号窗口`],
    ['负责的事', mattersText(matters) || '还没有写'],
    ['平时谁替班', standIn?.name ?? '还没有定'],
    ['接过来的', holdsFor.length > 1 ? `${holdsFor.length - 1}位离开的人的事` : undefined],
    ['联系卡上', publishedText(member)],
    ['编制', withEmployment ? employmentText(member) : undefined],
    ['加入时间', joinedText(member)],
  ]
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  )
}

/** 有姓名和手机号 */
function publishedText({ publishes }: Colleague): string {
  const parts = [publishes.name && '姓名', publishes.phone && '手机号'].filter(Boolean)
  return parts.length === 0 ? '没有公开' : `有${parts.join('和')}`
}

/** 专职，在编，退役军人 */
function employmentText({ fullTime, onEstablishment, veteran }: Colleague): string {
  const said = [
    fullTime === undefined ? undefined : fullTime ? '专职' : '兼职',
    onEstablishment === undefined ? undefined : onEstablishment ? '在编' : '不在编',
    veteran === undefined ? undefined : TIE_TEXTS[veteran],
  ].filter(Boolean)
  return said.length === 0 ? '还没有填' : said.join('，')
}

const TIE_TEXTS = {
  veteran: VETERAN_TIES.veteran.label,
  family: VETERAN_TIES.family.label,
  no: '不是退役军人和军人家属',
} as const

function joinedText({ joinedAt }: Colleague): string {
  return yearAndDayText(dateOf(joinedAt))
}
