import Taro from '@tarojs/taro'

/** Opens the phone's dialler with `number`, written as people read it: `023-0000-1234`. */
export function callPhone(number: string): void {
  // It rejects when the person thinks better of it, which is no error.
  Taro.makePhoneCall({ phoneNumber: number.replace(/[^\d+]/g, '') }).catch(() => undefined)
}
