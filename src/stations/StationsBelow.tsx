import Taro from '@tarojs/taro'
import { Button } from '../ui/Button'
import { Cell } from '../ui/Cell'
import { List } from '../ui/List'

/** What is shown of a station below, besides its place. */
export interface StationLine {
  note?: string | undefined
  side?: string | undefined
  /** The page that a tap opens. */
  url: string
}

export interface StationsBelowProps<Row> {
  stations: readonly Row[]
  lineOf: (station: Row) => StationLine
  /** Asks for those that follow; undefined where these are all. */
  more?: (() => void) | undefined
  isFetchingMore?: boolean
}

/** The stations right below one, as many as were asked for, each with the way to what is kept of it. */
export function StationsBelow<Row extends { stationId: string; place: string }>({
  stations,
  lineOf,
  more,
  isFetchingMore,
}: StationsBelowProps<Row>) {
  return (
    <>
      <List label="下面的站">
        {stations.map((station) => {
          const { url, ...line } = lineOf(station)
          return (
            <Cell
              key={station.stationId}
              title={station.place}
              {...line}
              onTap={() => void Taro.navigateTo({ url })}
            />
          )
        })}
      </List>
      {more && (
        <Button
          title="再看后面的站"
          loading={isFetchingMore ? '正在打开' : undefined}
          onTap={more}
        />
      )}
    </>
  )
}
