import { deliveryPhoto } from '@contract/contactCards'
import { ENTRY_WAYS } from '@contract/contactCards/contactCardTerms'
import type { DeliveryRow } from '@contract/contactCards/contactCardViews'
import type { Membership } from '@contract/members/membership'
import { dateOf, dayAndWeekdayText } from '@contract/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { ReadView } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useRead } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { mayCorrect } from '../deliver/mayCorrect'
import { receiverText } from '../deliveryText'
import { correctUrl } from '../links'
import { longDayText } from '../longDayText'
import { WholePicture } from '../WholePicture'

export interface DeliverySheetProps {
  entry: DeliveryRow
  post: Membership
  onClose: () => void
}

/** All that the ledger says of one time, and the way to put it right. */
export function DeliverySheet({ entry, post, onClose }: DeliverySheetProps) {
  const now = useNow()
  const { stationId } = post
  const { householdId, deliveryId, way, on, by, recordedBy, recordedAt, note, why } = entry

  function correct(): void {
    onClose()
    void Taro.navigateTo({ url: correctUrl(stationId, householdId, deliveryId) })
  }

  const lines = [
    dayAndWeekdayText(on),
    receiverText(entry),
    `${by.name}送的`,
    note,
    why !== undefined && `改的原因：${why}`,
    entry.correctedBy !== undefined && '这一条后来改了，以新的为准。',
  ]
  return (
    <Sheet
      title={ENTRY_WAYS[way].label}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="知道了" onTap={onClose} />
          {mayCorrect(entry, post) && <Button title="这一条记错了" onTap={correct} />}
        </>
      }
    >
      {lines
        .filter((line) => line !== undefined && line !== false)
        .map((line) => (
          <View key={line}>{line}</View>
        ))}
      {entry.hasPhoto && <Photo stationId={stationId} deliveryId={deliveryId} />}
      <View className="small">
        {`${recordedBy.name}${longDayText(dateOf(recordedAt), now)}记的`}
      </View>
    </Sheet>
  )
}

function Photo({ stationId, deliveryId }: { stationId: string; deliveryId: string }) {
  const read = useRead(deliveryPhoto, { stationId, deliveryId })
  return (
    <ReadView read={read}>
      {({ address }) => <WholePicture path={address} label="送卡时的照片" />}
    </ReadView>
  )
}
