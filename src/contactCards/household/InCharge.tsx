import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { useRoster } from '../../members/useRoster'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { PhoneCell } from '../../ui/PhoneCell'

export interface InChargeProps {
  household: HouseholdDetail
  stationId: string
}

/** Who answers for the household, and who does when they are away; each can be called. */
export function InCharge({ household, stationId }: InChargeProps) {
  const { data: roster } = useRoster(stationId)
  const { liaison, standIn } = household
  const people = [
    { title: `联络员${liaison.name}`, memberNo: liaison.memberNo },
    { title: `替班人${standIn.name}`, memberNo: standIn.memberNo },
  ]
  return (
    <>
      <Heading title="谁负责" />
      <List label="谁负责">
        {people.map(({ title, memberNo }) => {
          const phone = roster?.members.find((member) => member.memberNo === memberNo)?.phone
          if (phone === undefined) {
            const note = roster ? '还没有留手机号' : undefined
            return <Cell key={title} icon="person" title={title} note={note} />
          }
          return <PhoneCell key={title} title={title} phone={phone} />
        })}
      </List>
    </>
  )
}
