import { peopleCounts } from '@contract/people'
import type { OwnFileCounts } from '@contract/people/personViews'
import Taro from '@tarojs/taro'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { wholeTitle } from '../../stations/wholeTitle'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { ByTag } from '../ByTag'
import { FileCounts } from '../FileCounts'
import { carePlansUrl, correctionsUrl, countsUrl, duplicatesUrl, listPeopleUrl } from '../links'

export interface OverviewProps {
  stationId: string
  phone: string | undefined
}

/** How many files there are, what waits, and the ways to those that belong together. */
export function Overview({ stationId, phone }: OverviewProps) {
  const read = useRead(peopleCounts, { stationId, ofStationId: stationId })
  return (
    <ReadView read={read} phone={phone} keeps="档案都在">
      {({ place, counts, own, whole, below }) => (
        <>
          {below.length > 0 && (
            <Cell
              icon="people"
              title={wholeTitle(place)}
              note="加上下面各站的"
              side={`${whole.total}人`}
              onTap={() => void Taro.navigateTo({ url: countsUrl(stationId) })}
            />
          )}
          {below.length > 0 && <Heading title="本站" />}
          <FileCounts counts={counts} />
          <Cells stationId={stationId} total={counts.total} own={own} />
          {Object.values(counts.byTag ?? {}).some((number) => number > 0) && (
            <Heading title="按标签看" />
          )}
          <ByTag
            byTag={counts.byTag}
            onTap={(tag) => void Taro.navigateTo({ url: listPeopleUrl(stationId, { tag }) })}
          />
        </>
      )}
    </ReadView>
  )
}

interface CountedProps {
  stationId: string
  total: number
  own: OwnFileCounts | undefined
}

function Cells({ stationId, total, own }: CountedProps) {
  return (
    <List label="看档案">
      <Cell
        icon="message"
        title="等站里看的更正"
        note="本人说档案里哪里不对"
        side={own && `${own.corrections}条`}
        onTap={() => void Taro.navigateTo({ url: correctionsUrl(stationId) })}
      />
      <Cell
        icon="people"
        title="全部的人"
        note="按姓名排，可以只看一个村"
        side={`${total}人`}
        onTap={() => void Taro.navigateTo({ url: listPeopleUrl(stationId) })}
      />
      <Cell
        icon="heart"
        title="一人一策"
        note="最急的在最上面"
        side={own && `${own.carePlans}份`}
        onTap={() => void Taro.navigateTo({ url: carePlansUrl(stationId) })}
      />
      {own !== undefined && own.duplicates > 0 && (
        <Cell
          icon="transfer"
          title="疑似重复"
          note="身份证号一样的档案"
          side={`${own.duplicates}份`}
          onTap={() => void Taro.navigateTo({ url: duplicatesUrl(stationId) })}
        />
      )}
      {own !== undefined && own.ended > 0 && (
        <Cell
          icon="document"
          title="已经结束的档案"
          note="去世了、迁走了，档案还在"
          side={`${own.ended}份`}
          onTap={() => void Taro.navigateTo({ url: listPeopleUrl(stationId, { ended: true }) })}
        />
      )}
    </List>
  )
}
