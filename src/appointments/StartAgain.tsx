import Taro from '@tarojs/taro'
import { useDutyPhone } from '../stations/useDutyPhone'
import { ActionBar } from '../ui/ActionBar'
import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'
import { bookingUrl } from './bookingSteps'

/** Instead of a booking page that was opened without what the steps before it chose. */
export function StartAgain() {
  const phone = useDutyPhone()
  const main = {
    title: '从头开始',
    onTap: () => void Taro.redirectTo({ url: bookingUrl('matter', {}) }),
  }
  return (
    <Screen actionBar={<ActionBar phone={phone} main={main} />}>
      <Empty icon="calendar" title="从头选一下" lines={['先选要办的事，再选时间。']} />
    </Screen>
  )
}
