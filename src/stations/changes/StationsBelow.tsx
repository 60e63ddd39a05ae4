import { listStations } from '@contract/stations'
import { stationKindText } from '@contract/stations/stationTerms'
import Taro from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { stationChangesUrl } from '../links'

export interface StationsBelowProps {
  /** Whose head looks. */
  stationId: string
  /** The one right above them. */
  ofStationId: string
}

/** The stations right below one, each with the way to what was changed of it. */
export function StationsBelow({ stationId, ofStationId }: StationsBelowProps) {
  const pages = usePages({
    key: [listStations.name, ofStationId],
    ask: async (after) => {
      const page = await call(listStations, { parentId: ofStationId, ...from(after) })
      return { rows: page.stations, next: page.next }
    },
  })
  return (
    <PagesView pages={pages} none="下面没有别的站。">
      {(stations) => (
        <List label="下面的站">
          {stations.map((station) => (
            <Cell
              key={station.stationId}
              title={station.place}
              note={stationKindText(station.level)}
              onTap={() =>
                void Taro.navigateTo({ url: stationChangesUrl(stationId, station.stationId) })
              }
            />
          ))}
        </List>
      )}
    </PagesView>
  )
}
