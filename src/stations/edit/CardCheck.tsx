import { confirmStationCard } from '@contract/stations'
import type { StationSettings } from '@contract/stations/stationEdits'
import { dateOf, dayInYearText } from '@contract/time'
import { FailureNotice } from '../../cloud/FailureNotice'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { openStationCard } from '../openStationCard'

export interface CardCheckProps {
  stationId: string
  settings: StationSettings
  /** What is not stored yet is not on the card. */
  hasChanges: boolean
}

/** The head looks at the card as everybody sees it, and says that it is right. */
export function CardCheck({ stationId, settings, hasChanges }: CardCheckProps) {
  const now = useNow()
  const online = useOnline()
  const write = useWrite(confirmStationCard)
  const isDone = write.state === 'done'
  return (
    <>
      <Heading title="联系卡核对" />
      <Cell
        icon="id-card"
        title="看看联系卡"
        note={
          settings.confirmedAt === undefined
            ? '还没有核对过'
            : `上次核对：${dayInYearText(dateOf(settings.confirmedAt), now)}`
        }
        onTap={() => openStationCard(stationId)}
      />
      <FailureNotice title="还没记上" error={write.error} />
      {isDone ? (
        <Notice tone="good" note="记下了，卡上写着今天核对过。" />
      ) : (
        <Button
          title="看过了，都对"
          loading={write.isBusy ? '正在记' : undefined}
          disabledReason={disabledReason(online, hasChanges)}
          onTap={() => void write.submit({ stationId })}
        />
      )}
    </>
  )
}

function disabledReason(online: boolean, hasChanges: boolean): string | undefined {
  if (!online) return '连上网再核对'
  return hasChanges ? '先把改的存好' : undefined
}
