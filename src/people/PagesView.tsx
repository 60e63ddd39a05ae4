import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ReadView } from '../cloud/ReadView'
import { accessible } from '../ui/accessible'
import { Button } from '../ui/Button'
import type { Pages } from './usePages'

export interface PagesViewProps<Row> {
  pages: Pages<Row>
  /** What stands where there is nothing. */
  none: ReactNode
  phone?: string | undefined
  children: (rows: readonly Row[]) => ReactNode
}

/** A list that goes on page by page. */
export function PagesView<Row>({ pages, none, phone, children }: PagesViewProps<Row>) {
  const { read, more, isFetchingMore } = pages
  return (
    <ReadView read={read} phone={phone} keeps="档案都在">
      {(rows) => (
        <>
          {rows.length === 0 ? (
            <View {...accessible({ role: 'status' })}>{none}</View>
          ) : (
            children(rows)
          )}
          {more && (
            <Button
              title="再看后面的"
              loading={isFetchingMore ? '正在打开' : undefined}
              onTap={more}
            />
          )}
        </>
      )}
    </ReadView>
  )
}
