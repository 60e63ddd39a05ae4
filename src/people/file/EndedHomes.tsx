import { oneHousehold } from '@contract/contactCards'
import { cardNoText } from '@contract/contactCards/contactCardTerms'
import Taro from '@tarojs/taro'
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
  return (
    <List label="先把这一户改回来">
      {householdIds.map((householdId) => (
        <EndedHome key={householdId} stationId={stationId} householdId={householdId} />
      ))}
    </List>
  )
}

function EndedHome({ stationId, householdId }: { stationId: string; householdId: string }) {
  const { data } = useRead(oneHousehold, { stationId, householdId })
  if (data?.endedAt === undefined) return null
  return (
    <Cell
      icon="home"
      title={`去${data.householder}那一户`}
      note={`${cardNoText(data.cardNo)}，在那里点“又由本站服务”`}
      onTap={() => void Taro.navigateTo({ url: householdUrl(stationId, householdId) })}
    />
  )
}
