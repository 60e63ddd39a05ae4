import Taro from '@tarojs/taro'
import { Empty } from '../ui/Empty'

/** Whoever looks does not work at the station. */
export function NotOfStation() {
  return (
    <Empty
      icon="lock"
      title="这里给本站的人用"
      lines={['您在这个站工作的话，请让站长给您发邀请码。']}
      action={{
        title: '去工作台',
        onTap: () => void Taro.switchTab({ url: '/pages/desk/desk' }),
      }}
    />
  )
}
