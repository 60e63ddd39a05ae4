import Taro from '@tarojs/taro'
import type { ChosenPlace } from './mapPlace'

/**
 * Lets somebody point at a place on WeChat's map, in GCJ-02 as ours are; undefined where there is none.
 * `app.config.ts` declares it in `requiredPrivateInfos`, without which WeChat lets the call fail.
 */
export const chooseMapPlace: (() => Promise<ChosenPlace>) | undefined = async () => {
  try {
    const { latitude, longitude } = await Taro.chooseLocation({})
    // Confirmed without a place being picked, WeChat answers with none.
    if (!Number(latitude) || !Number(longitude)) return { outcome: 'givenUp' }
    return {
      outcome: 'chosen',
      location: { latitude: Number(latitude), longitude: Number(longitude) },
    }
  } catch (thrown) {
    // WeChat rejects with a plain object, also where the person thinks better of it.
    const message = String(Reflect.get(Object(thrown), 'errMsg') ?? thrown)
    if (message.includes('cancel')) return { outcome: 'givenUp' }
    return { outcome: /auth|privacy|permission|scope/.test(message) ? 'refused' : 'failed' }
  }
}
