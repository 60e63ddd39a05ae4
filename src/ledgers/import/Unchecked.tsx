import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'

/** Begun, but its sheet never arrived, or cannot be read. */
export function Unchecked({ onAnother }: { onAnother: () => void }) {
  return (
    <Screen staff>
      <Empty
        icon="document"
        title="这张表没有核对成"
        lines={['可能没有传完，也可能读不了。什么都没有写进去，请重新选表格。']}
        action={{ title: '重新选表格', onTap: onAnother }}
      />
    </Screen>
  )
}
