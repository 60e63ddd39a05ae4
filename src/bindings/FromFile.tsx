import Taro from '@tarojs/taro'
import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'

/** A page of the staff about one file, opened without saying of which. */
export function FromFile() {
  return (
    <Screen staff>
      <Empty
        icon="document"
        title="请从档案里打开"
        lines={['从一个人的档案点进来，就知道是谁的。']}
        action={{
          title: '去工作台',
          onTap: () => void Taro.switchTab({ url: '/pages/desk/desk' }),
        }}
      />
    </Screen>
  )
}
