import { focusManager, onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

/** Opens the cloud, and tells the cache when the net or the person comes and goes. */
export function startCloud(): void {
  Taro.cloud.init(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV })
  onlineManager.setEventListener((setOnline) => {
    const listener = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    Taro.onNetworkStatusChange(listener)
    Taro.getNetworkType().then(
      ({ networkType }) => setOnline(networkType !== 'none'),
      (thrown: unknown) => console.warn('network type unknown', thrown),
    )
    return () => Taro.offNetworkStatusChange(listener)
  })
  focusManager.setEventListener((setFocused) => {
    const shown = () => setFocused(true)
    const hidden = () => setFocused(false)
    Taro.onAppShow(shown)
    Taro.onAppHide(hidden)
    return () => {
      Taro.offAppShow(shown)
      Taro.offAppHide(hidden)
    }
  })
}
