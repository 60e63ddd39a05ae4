import Taro from '@tarojs/taro'
import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'
import { workUrl } from './links'

/** A page of the members that was opened without saying of which station, or of whom. */
export function FromWork() {
  return (
    <Screen>
      <Empty
        icon="people"
        title="请从“站里的事”打开"
        lines={['从那里点进来，就知道是哪个站、哪个人。']}
        action={{
          title: '去“站里的事”',
          onTap: () => void Taro.redirectTo({ url: workUrl() }),
        }}
      />
    </Screen>
  )
}
