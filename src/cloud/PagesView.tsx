import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from '../ui/accessible'
import { Button } from '../ui/Button'
import { ReadView } from './ReadView'
import type { UnopenedProps } from './Unopened'
import type { Pages } from './usePages'

export interface PagesViewProps<Row> extends Pick<UnopenedProps, 'phone' | 'keeps'> {
  pages: Pages<Row>
  /** What stands where there is nothing. */
  none: ReactNode
  children: (rows: readonly Row[]) => ReactNode
}

/** A list that goes on page by page; that there is nothing is said once there is nothing more. */
export function PagesView<Row>({ pages, none, children, ...unopened }: PagesViewProps<Row>) {
  const { read, more, isFetchingMore } = pages
  return (
    <ReadView read={read} {...unopened}>
      {(rows) => (
        <>
          {rows.length > 0 && children(rows)}
          {rows.length === 0 && !more && <View {...accessible({ role: 'status' })}>{none}</View>}
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
