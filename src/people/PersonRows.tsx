import type { PersonRow } from '@contract/people/personViews'
import Taro from '@tarojs/taro'
import type { Beside } from '../shell/useBeside'
import { Cell } from '../ui/Cell'
import { List } from '../ui/List'
import { personFileUrl } from './links'
import { rowNote } from './personWords'

export interface PersonRowsProps {
  stationId: string
  people: readonly PersonRow[]
  label: string
  /** In a list that shows a file beside it. */
  beside?: Beside
}

/** People one under the other; a tap opens the file. */
export function PersonRows({ stationId, people, label, beside }: PersonRowsProps) {
  const toPage = (personId: string) =>
    void Taro.navigateTo({ url: personFileUrl(stationId, personId) })
  const open = beside?.open ?? toPage
  return (
    <List label={label}>
      {people.map((row) => (
        <Cell
          key={row.personId}
          title={row.name}
          note={rowNote(row) || undefined}
          isMarked={row.personId === beside?.chosenId}
          onTap={() => open(row.personId)}
        />
      ))}
    </List>
  )
}
