import { splitPhone } from '@contract/dutyPhone'
import Taro from '@tarojs/taro'

/**
 * Opens the phone's dialler with `number`, written as people read it: `023-0000-1234`. An extension is left
 * to who calls: dialled along it would make another number.
 */
export function callPhone(number: string): void {
  const phoneNumber = splitPhone(number).number.replace(/[^\d+]/g, '')
  // It rejects when the person thinks better of it, which is no error.
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
