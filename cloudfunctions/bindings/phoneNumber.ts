import cloud from 'wx-server-sdk'
import { Refusal } from '../shared/refusal'

// The typings of wx-server-sdk 4.0.2 know no `phonenumber`: this is what it does.
interface PhoneNumberApi {
  phonenumber: {
    getPhoneNumber(options: {
      code: string
    }): Promise<{ phoneInfo?: { purePhoneNumber?: string; countryCode?: string } }>
  }
}

/** What WeChat answers to a code that has expired or never was one, and to one that was used. */
const CODE_REFUSED = [40029, 40163]

/**
 * The phone number that WeChat vouches for: the caller's, of the mainland or not.
 * @param code what the page's button gave, good once
 * @returns digits; with the country's code before them where that is not 86
 * @throws Refusal `PHONE_CODE_USED`
 */
export async function phoneNumberOf(code: string): Promise<string> {
  const api = cloud.openapi as unknown as PhoneNumberApi
  const { phoneInfo } = await api.phonenumber.getPhoneNumber({ code }).catch((error: unknown) => {
    throw isRefusedCode(error) ? new Refusal('PHONE_CODE_USED') : error
  })
  const { purePhoneNumber, countryCode } = phoneInfo ?? {}
  if (!purePhoneNumber) throw new Error('WeChat answered without a phone number')
  return countryCode === '86' ? purePhoneNumber : `${countryCode ?? ''}-${purePhoneNumber}`
}

function isRefusedCode(error: unknown): boolean {
  return error instanceof Error && CODE_REFUSED.includes(Number(Reflect.get(error, 'errCode')))
}
