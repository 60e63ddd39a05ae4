import type { PersonRow } from '@contract/people/personViews'
import Taro from '@tarojs/taro'
import { Cell } from '../ui/Cell'
import { List } from '../ui/List'
import { personFileUrl } from './links'
import { rowNote } from './personWords'

export interface PersonRowsProps {
  stationId: string
  people: readonly PersonRow[]
  label: string
}

/** People one under the other; a tap opens the file. */
export function PersonRows({ stationId, people, label }: PersonRowsProps) {
  return (
    <List label={label}>
      {people.map((row) => (
        <Cell
          key={row.personId}
          title={row.name}
          note={rowNote(row) || undefined}
          onTap={() => void Taro.navigateTo({ url: personFileUrl(stationId, row.personId) })}
        />
      ))}
    </List>
  )
}
