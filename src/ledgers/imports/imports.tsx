import { listImports } from '@contract/ledgers'
import type { ImportRow } from '@contract/ledgers/ledgerViews'
import Taro from '@tarojs/taro'
import { PagesView } from '../../cloud/PagesView'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { momentText } from '../../ui/momentText'
import { Screen } from '../../ui/Screen'
import { importText } from '../ledgerText'
import { importLedgerUrl } from '../links'
import { useImports } from '../useImports'

/** What was brought in before, the latest first. `?stationId=` */
export default function Imports() {
  return (
    <AtStation procedure={listImports} keeps="档案都在">
      {({ stationId }) => <ImportsOf stationId={stationId} />}
    </AtStation>
  )
}

function ImportsOf({ stationId }: { stationId: string }) {
  const phone = useDutyPhone()
  const pages = useImports(stationId)
  const open = (importId?: string) =>
    void Taro.navigateTo({ url: importLedgerUrl(stationId, importId) })
  return (
    <Screen staff actionBar={<ActionBar main={{ title: '导入一张表', onTap: () => open() }} />}>
      <Heading level={1} title="导入过的表" />
      <PagesView pages={pages} phone={phone} keeps="档案都在" none="还没有导入过。">
        {(imports) => <ImportList imports={imports} onOpen={open} />}
      </PagesView>
    </Screen>
  )
}

interface ImportListProps {
  imports: readonly ImportRow[]
  onOpen: (importId: string) => void
}

function ImportList({ imports, onOpen }: ImportListProps) {
  return (
    <List label="导入过的表">
      {imports.map((each) => (
        <Cell
          key={each.importId}
          icon="document"
          title={each.fileName}
          note={`${importText(each)}。${each.byName}，${momentText(each.at)}`}
          onTap={() => onOpen(each.importId)}
        />
      ))}
    </List>
  )
}
