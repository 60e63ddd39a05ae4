import { MATTERS } from '@contract/matters'
import type { StationSettings } from '@contract/stations/stationEdits'
import Taro from '@tarojs/taro'
import { Cell } from '../../ui/Cell'
import { Expander } from '../../ui/Expander'
import { List } from '../../ui/List'
import { closedDaysUrl, editMatterUrl } from '../links'

export interface MoreToEditProps {
  stationId: string
  settings: StationSettings
}

/** What has a page of its own: the days off, and what each matter needs. */
export function MoreToEdit({ stationId, settings }: MoreToEditProps) {
  const { closedDates, matters } = settings
  return (
    <>
      <Cell
        icon="calendar"
        title="休息日"
        note={closedDates.length === 0 ? '没有登过' : `登了${closedDates.length}天`}
        onTap={() => void Taro.navigateTo({ url: closedDaysUrl(stationId) })}
      />
      {matters.length > 0 && (
        <Expander icon="bag" title="每件事要带什么">
          <List label="每件事要带什么">
            {matters.map(({ matter, note, bring }) => (
              <Cell
                key={matter}
                title={MATTERS[matter].label}
                note={note}
                side={bring.length === 0 ? '不用带' : `带${bring.length}样`}
                onTap={() => void Taro.navigateTo({ url: editMatterUrl(stationId, matter) })}
              />
            ))}
          </List>
        </Expander>
      )}
    </>
  )
}
