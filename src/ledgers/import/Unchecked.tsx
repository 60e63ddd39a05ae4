import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'

/** Begun, but its sheet never arrived. */
export function Unchecked({ onAnother }: { onAnother: () => void }) {
  return (
    <Screen staff>
      <Empty
        icon="document"
        title="这次的表格没有传完"
        lines={['什么都没有写进去。请重新选表格。']}
        action={{ title: '重新选表格', onTap: onAnother }}
      />
    </Screen>
  )
}
