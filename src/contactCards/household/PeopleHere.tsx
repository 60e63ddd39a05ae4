import { peopleOfHousehold } from '@contract/people'
import Taro from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { personFileUrl } from '../../people/links'
import { rowNote } from '../../people/personWords'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'

export interface PeopleHereProps {
  stationId: string
  householdId: string
}

/** Whose files belong to the household; a tap opens one. */
export function PeopleHere({ stationId, householdId }: PeopleHereProps) {
  const asked = { stationId, householdId }
  const pages = usePages({
    key: [peopleOfHousehold.name, asked],
    ask: async (after) => {
      const page = await call(peopleOfHousehold, { ...asked, ...from(after) })
      return { rows: page.people, next: page.next }
    },
  })
  const phone = useDutyPhone()
  return (
    <>
      <Heading title="这家的人" />
      <PagesView pages={pages} phone={phone} keeps="档案都在" none="这家现在没有在档的人。">
        {(people) => (
          <List label="这家的人">
            {people.map((row) => (
              <Cell
                key={row.personId}
                icon="person"
                title={row.name}
                note={rowNote(row) || undefined}
                onTap={() => void Taro.navigateTo({ url: personFileUrl(stationId, row.personId) })}
              />
            ))}
          </List>
        )}
      </PagesView>
    </>
  )
}
