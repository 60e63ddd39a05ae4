import { listStations } from '@contract/stations/tabProcedures'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { stationChangesUrl } from '../links'
import { StationsBelow } from '../StationsBelow'

export interface ChangesBelowProps {
  /** Whose head looks. */
  stationId: string
  /** The one right above them. */
  ofStationId: string
}

/** The stations right below one, each with the way to what was changed of it. */
export function ChangesBelow({ stationId, ofStationId }: ChangesBelowProps) {
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
        <StationsBelow
          stations={stations}
          lineOf={(station) => ({
            url: stationChangesUrl(stationId, station.stationId),
          })}
        />
      )}
    </PagesView>
  )
}
