import { cardSheet } from '@contract/contactCards'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { KeptPicture } from '../../cloud/drawing'
import { ReadView } from '../../cloud/ReadView'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { CardPicture } from './CardPicture'
import { namesAtStation } from './drawCards'
import { Printed } from './Printed'
import { ReachedAtStation } from './ReachedAtStation'
import { CARDS_PER_SHEET } from './sheetPages'
import { usePrinting } from './usePrinting'

export interface PrintPreviewProps {
  stationId: string
  householdIds: readonly string[]
  /** Back to choosing; left out where nothing was chosen here. */
  onOthers: (() => void) | undefined
}

/** What the cards look like, and the file that is printed from. */
export function PrintPreview({ stationId, householdIds, onOthers }: PrintPreviewProps) {
  const phone = useDutyPhone()
  const online = useOnline()
  const first = householdIds.slice(0, 1)
  const read = useRead(cardSheet, { stationId, householdIds: first })
  const { printing, problem, make, open } = usePrinting(stationId, householdIds)
  const [kept, setKept] = useState<KeptPicture>()
  const count = householdIds.length
  if (printing.state === 'ready') {
    const { printed } = printing
    return (
      <Printed
        stationId={stationId}
        cards={printed.cards}
        atStation={printed.atStation}
        problem={problem}
        onOpen={() => void open(printed)}
      />
    )
  }
  const drawing =
    printing.state === 'drawing' ? `正在画第${printing.done + 1}户，共${count}户` : undefined
  return (
    <Screen
      staff
      actionBar={
        read.data && (
          <ActionBar
            outcome={kept && KEPT[kept]}
            main={{
              title: '生成PDF',
              loading: drawing,
              disabledReason: online ? undefined : '连上网再印',
              onTap: () => void make(),
            }}
          />
        )
      }
    >
      {!online && <OfflineNotice />}
      <Heading level={1} title={count === 1 ? '印这张卡' : `印${count}户的卡`} />
      <View>{`${sheetsText(count)}，沿虚线裁开，黑白也能印。`}</View>
      {printing.state === 'failed' && (
        <Notice tone="red" title="没有做出来" note={printing.message} />
      )}
      <ReadView
        read={read}
        phone={phone}
        keeps="登记过的都在"
        leadsOn={onOthers && { title: '重新选', onTap: onOthers }}
      >
        {(sheet) => (
          <>
            <ReachedAtStation names={sheet.cards.flatMap((card) => namesAtStation(sheet, card))} />
            <CardPicture stationId={stationId} sheet={sheet} alone={count === 1} onKept={setKept} />
          </>
        )}
      </ReadView>
      {onOthers && read.data && drawing === undefined && <Button title="重新选" onTap={onOthers} />}
    </Screen>
  )
}

const KEPT: Partial<Record<KeptPicture, ReactNode>> = {
  saved: <Notice tone="good" note="图片存好了，可以发给家里人。" />,
  failed: <Notice tone="amber" icon="info" note="没有存上。可以截屏，或者允许存照片再试一次。" />,
}

/** A4纸3张，一张4户 */
function sheetsText(count: number): string {
  const sheets = `A4纸${Math.ceil(count / CARDS_PER_SHEET)}张`
  return count === 1 ? sheets : `${sheets}，一张${CARDS_PER_SHEET}户`
}
