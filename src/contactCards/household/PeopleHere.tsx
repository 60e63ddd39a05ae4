import { peopleOfHousehold } from '@contract/people'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
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
  const read = useRead(peopleOfHousehold, { stationId, householdId })
  const phone = useDutyPhone()
  return (
    <>
      <Heading title="这家的人" />
      <ReadView read={read} phone={phone} keeps="档案都在">
        {({ people }) =>
          people.length === 0 ? (
            <View>这家还没有人建档。</View>
          ) : (
            <List label="这家的人">
              {people.map((row) => (
                <Cell
                  key={row.personId}
                  icon="person"
                  title={row.name}
                  note={rowNote(row) || undefined}
                  onTap={() =>
                    void Taro.navigateTo({ url: personFileUrl(stationId, row.personId) })
                  }
                />
              ))}
            </List>
          )
        }
      </ReadView>
    </>
  )
}
