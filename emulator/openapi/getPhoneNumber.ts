import type { OpenApi } from './openApi'

/** `phonenumber.getPhoneNumber`: opens a code made for a phone number, once. */
export const getPhoneNumber: OpenApi = (values, { state, now, appId }) => {
  const phone = state.takePhoneNumber(String(values.code ?? ''), now)
  if (phone === undefined) return { errcode: 40029, errmsg: 'invalid code' }
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: Math.floor(now / 1000), appid: appId },
    },
  }
}
