import { markPrinted } from '@contract/contactCards'
import type { CardAsPrinted } from '@contract/contactCards/contactCardInputs'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { FailureNotice } from '../../cloud/FailureNotice'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { Success } from '../../ui/Success'
import { cardsUrl } from '../links'
import { ReachedAtStation } from './ReachedAtStation'

export interface PrintedProps {
  stationId: string
  cards: CardAsPrinted[]
  /** Whose number is not published. */
  atStation: readonly string[]
  /** Why the file was not opened. */
  problem: string | undefined
  onOpen: () => void
}

/** The file is made: once it came out of the printer, that is put down. */
export function Printed({ stationId, cards, atStation, problem, onOpen }: PrintedProps) {
  const write = useWrite(markPrinted)
  const online = useOnline()
  const isDone = write.state === 'done'
  const leave = () => goBackOr(cardsUrl(stationId))
  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={
            isDone
              ? { title: '去送卡', note: '送到一户，登记一户', onTap: leave }
              : {
                  title: '印好了，记下来',
                  loading: busyText(write, '正在记'),
                  disabledReason: online ? undefined : '连上网再记',
                  onTap: () => void write.submit({ stationId, cards }),
                }
          }
        />
      }
    >
      {isDone ? (
        <Success title={`${cards.length}户的卡印好了`} />
      ) : (
        <>
          <Heading level={1} title="PDF做好了" />
          <View>用A4纸打印，选“实际大小”，不要缩放。印出来了，点下面记下来。</View>
          <ReachedAtStation names={atStation} />
        </>
      )}
      {problem !== undefined && <Notice tone="amber" icon="info" note={problem} />}
      <FailureNotice title="还没记上" error={write.error} />
      <Button icon="document" title="再打开一次" onTap={onOpen} />
    </Screen>
  )
}
