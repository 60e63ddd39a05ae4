import Taro from '@tarojs/taro'
import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'

/** A page of one's own file that was opened without saying whose. */
export function FromMine() {
  return (
    <Screen>
      <Empty
        icon="id-card"
        title="请从“我的”打开"
        lines={['从那里点进来，就知道是谁的档案。']}
        action={{
          title: '去“我的”',
          onTap: () => void Taro.switchTab({ url: '/pages/mine/mine' }),
        }}
      />
    </Screen>
  )
}
