import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { underWayText } from '../ledgerText'
import { useImports } from '../useImports'

export interface UnderWayProps {
  stationId: string
  onOpen: (importId: string) => void
}

/** What was begun and has rows to write still: who left in between goes on from here. */
export function UnderWay({ stationId, onOpen }: UnderWayProps) {
  const { read, more, isFetchingMore } = useImports(stationId, ONLY)
  return (
    <>
      {(read.data ?? []).map((each) => (
        <Notice
          key={each.importId}
          tone="amber"
          title={`还没导完：${each.fileName}`}
          note={underWayText(each)}
          onTap={() => onOpen(each.importId)}
        />
      ))}
      {more && (
        <Button
          title="看更早没导完的"
          loading={isFetchingMore ? '正在打开' : undefined}
          onTap={more}
        />
      )}
    </>
  )
}

const ONLY = { isUnderWay: true } as const
