import { oneHousehold } from '@contract/contactCards'
import { cardNoText } from '@contract/contactCards/contactCardTerms'
import Taro from '@tarojs/taro'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { householdUrl } from '../../contactCards/links'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'

export interface EndedHomesProps {
  stationId: string
  householdIds: readonly string[]
}

/** Of some households those that are not served, and what is to be done there. */
export function EndedHomes({ stationId, householdIds }: EndedHomesProps) {
  return householdIds.map((householdId) => (
    <EndedHome key={householdId} stationId={stationId} householdId={householdId} />
  ))
}

function EndedHome({ stationId, householdId }: { stationId: string; householdId: string }) {
  const read = useRead(oneHousehold, { stationId, householdId })
  return (
    <ReadView read={read} heading="先把这一户改回来" keeps="登记过的都在">
      {({ householder, cardNo, endedAt }) =>
        endedAt !== undefined && (
          <List label="先把这一户改回来">
            <Cell
              icon="home"
              title={`去${householder}那一户`}
              note={`${cardNoText(cardNo)}，在那里点“又由本站服务”`}
              onTap={() => void Taro.navigateTo({ url: householdUrl(stationId, householdId) })}
            />
          </List>
        )
      }
    </ReadView>
  )
}
