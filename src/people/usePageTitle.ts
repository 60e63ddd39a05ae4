import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Names the page in the bar over it; undefined leaves what its configuration says. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) void Taro.setNavigationBarTitle({ title })
  }, [title])
}
