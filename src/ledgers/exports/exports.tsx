import { listExports } from '@contract/ledgers'
import type { LedgerExport } from '@contract/ledgers/ledgerViews'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { momentText } from '../../ui/momentText'
import { Screen } from '../../ui/Screen'
import { exportText } from '../ledgerText'
import { exportLedgerUrl } from '../links'

/** For the head: who took out what and when, the latest first. `?stationId=` */
export default function Exports() {
  return (
    <AtStation procedure={listExports} keeps="档案都在">
      {({ stationId }) => <ExportsOf stationId={stationId} />}
    </AtStation>
  )
}

function ExportsOf({ stationId }: { stationId: string }) {
  const phone = useDutyPhone()
  const pages = usePages({
    key: [listExports.name, stationId],
    ask: async (after) => {
      const { exports, next } = await call(listExports, { stationId, ...from(after) })
      return { rows: exports, next }
    },
  })
  const exportOne = () => void Taro.navigateTo({ url: exportLedgerUrl(stationId) })
  return (
    <Screen
      staff
      actionBar={<ActionBar main={{ kind: 'secondary', title: '导出台账', onTap: exportOne }} />}
    >
      <Heading level={1} title="谁导出过什么" />
      <PagesView pages={pages} phone={phone} keeps="档案都在" none="还没有导出过。">
        {(exports) => exports.map((each) => <ExportCard key={each.exportId} made={each} />)}
      </PagesView>
    </Screen>
  )
}

function ExportCard({ made }: { made: LedgerExport }) {
  const { masked, reason, byName, at } = made
  return (
    <Card>
      <View className="strong">{exportText(made)}</View>
      <View>{`${byName}，${momentText(at)}`}</View>
      <View className="line">
        {masked ? (
          <Badge icon="lock" title="号码遮住了" />
        ) : (
          <Badge icon="warning" tone="amber" title="号码完整" />
        )}
      </View>
      {reason !== undefined && <View>{`原因：${reason}`}</View>}
    </Card>
  )
}
