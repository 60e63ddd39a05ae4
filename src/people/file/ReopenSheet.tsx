import { reopenPerson } from '@contract/people'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { ReasonSheet } from '../../cloud/ReasonSheet'
import { householdUrl } from '../../contactCards/links'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { editPartUrl } from '../links'
import type { EndSheetProps } from './EndSheet'

/** Asks why an ended file is kept up again; where its household is not served, leads to what can be done. */
export function ReopenSheet({ stationId, file, onClose }: EndSheetProps) {
  const { personId, name, parts } = file
  const { householdId } = parts.home ?? {}
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
      wayOut={(refused) =>
        refused === 'HOME_NO_LONGER_SERVED' && (
          <List label="先办哪一样">
            {householdId !== undefined && (
              <Cell
                icon="home"
                title="去那一户"
                note="在那里点“又由本站服务”"
                onTap={() => void Taro.navigateTo({ url: householdUrl(stationId, householdId) })}
              />
            )}
            <Cell
              icon="transfer"
              title="换一户"
              note="改这份档案里的住处"
              onTap={() => void Taro.navigateTo({ url: editPartUrl(stationId, personId, 'home') })}
            />
          </List>
        )
      }
      onClose={onClose}
    >
      <View>又算在档，从前记的接着用。</View>
    </ReasonSheet>
  )
}
