import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { PagesView } from '../cloud/PagesView'
import type { Pages } from '../cloud/usePages'
import { AskBar } from '../ui/AskBar'
import { Heading } from '../ui/Heading'
import { Screen } from '../ui/Screen'
import { StaffScreen } from '../ui/staffScreen'
import { useFilePhone } from './useFilePhone'

export interface FileRecordsProps<Row> {
  /** Whose file; of the station for a member who reads it. */
  asked: { stationId?: string; personId: string }
  title: string
  note?: string
  /** What is said where there is none: 还没有改过。 */
  none: string
  pages: Pages<Row>
  children: (rows: readonly Row[]) => ReactNode
}

/** What is kept beside a file, the latest first: the person may call about it. */
export function FileRecords<Row>(props: FileRecordsProps<Row>) {
  const { asked, title, note, none, pages, children } = props
  const isOwn = asked.stationId === undefined
  const phone = useFilePhone(asked.personId)
  return (
    <StaffScreen.Provider value={!isOwn}>
      <Screen
        staff={!isOwn}
        actionBar={
          isOwn &&
          pages.read.data &&
          phone !== undefined && <AskBar title="有疑问，打电话问" phone={phone} />
        }
      >
        <Heading level={1} title={title} />
        {note !== undefined && <View className="small">{note}</View>}
        <PagesView pages={pages} phone={phone} keeps="档案都在" none={none}>
          {children}
        </PagesView>
      </Screen>
    </StaffScreen.Provider>
  )
}
