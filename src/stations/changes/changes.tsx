import { listStationChanges } from '@contract/stations'
import {
  STATION_ACTIONS,
  STATION_FACTS,
  type StationChange,
} from '@contract/stations/stationChanges'
import { stationHome } from '@contract/stations/tabProcedures'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, type Pages, usePages } from '../../cloud/usePages'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { ChangeCard, tellChanges } from '../../ui/ChangeCard'
import { Expander } from '../../ui/Expander'
import { Heading } from '../../ui/Heading'
import { momentText } from '../../ui/momentText'
import { Screen } from '../../ui/Screen'
import { useDutyPhone } from '../useDutyPhone'
import { ChangesBelow } from './ChangesBelow'

/** What heads changed of a station. `?stationId=`, for one below it `&ofStationId=` */
export default function Changes() {
  const { ofStationId } = useRouter().params
  return (
    <AtStation procedure={listStationChanges} keeps="记下的都在">
      {({ stationId, role }) => (
        <OfStation
          asked={{ stationId, ...(ofStationId !== undefined && { ofStationId }) }}
          isHead={role === 'head'}
        />
      )}
    </AtStation>
  )
}

type Asked = { stationId: string; ofStationId?: string }

function OfStation({ asked, isHead }: { asked: Asked; isHead: boolean }) {
  const phone = useDutyPhone()
  const of = asked.ofStationId ?? asked.stationId
  const { data: station } = useRead(stationHome, { stationId: of })
  return (
    <Screen staff>
      <Heading level={1} title="服务站信息改过什么" side={station?.place} />
      <View className="small">电话、地址、上班时间、休息日，改一次记一次，谁也删不了。</View>
      <PagesView pages={usePagesOf(asked)} phone={phone} keeps="记下的都在" none="还没有改过。">
        {(changes) =>
          changes.map((change) => (
            <ChangeCard
              key={`${change.at} ${change.by.memberNo} ${change.action}`}
              title={STATION_ACTIONS[change.action].label}
              note={`${change.by.name}，${momentText(change.at)}`}
              {...tellChanges(
                change.fields.map(({ field, before, after }) => ({
                  label: STATION_FACTS[field].label,
                  before,
                  after,
                })),
              )}
            />
          ))
        }
      </PagesView>
      {isHead && (
        <Expander icon="home" title="下面的站改过什么">
          <ChangesBelow stationId={asked.stationId} ofStationId={of} />
        </Expander>
      )}
    </Screen>
  )
}

function usePagesOf(asked: Asked): Pages<StationChange> {
  return usePages({
    key: [listStationChanges.name, asked],
    ask: async (after) => {
      const page = await call(listStationChanges, { ...asked, ...from(after) })
      return { rows: page.changes, next: page.next }
    },
  })
}
