import Taro from '@tarojs/taro'
import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'

/** A page of the staff that was opened without saying of which station. */
export function FromDesk() {
  return (
    <Screen>
      <Empty
        icon="clipboard"
        title="请从工作台打开"
        lines={['站长在工作台里打开，就知道是哪个站。']}
        action={{
          title: '去工作台',
          onTap: () => void Taro.switchTab({ url: '/pages/desk/desk' }),
        }}
      />
    </Screen>
  )
}
