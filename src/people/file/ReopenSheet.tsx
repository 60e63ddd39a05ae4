import { reopenPerson } from '@contract/people'
import { View } from '@tarojs/components'
import { ReasonSheet } from '../../cloud/ReasonSheet'
import type { EndSheetProps } from './EndSheet'

/** Asks why an ended file is kept up again. */
export function ReopenSheet({ stationId, file: { personId, name }, onClose }: EndSheetProps) {
  return (
    <ReasonSheet
      procedure={reopenPerson}
      input={{ stationId, personId }}
      title={`重新打开${name}的档案吗？`}
      keep="先不打开"
      act="重新打开"
      refused="还没打开"
      label="为什么重新打开"
      placeholder="例如 搬回来了"
      maxLength={100}
      onClose={onClose}
    >
      <View>又算在档，从前记的接着用。</View>
    </ReasonSheet>
  )
}
