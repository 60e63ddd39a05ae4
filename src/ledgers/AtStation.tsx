import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { FromDesk } from '../stations/FromDesk'

/** Opens a page of the ledgers at the station that the address names. */
export function AtStation({ children }: { children: (stationId: string) => ReactNode }) {
  const { stationId } = useRouter().params
  return stationId === undefined ? <FromDesk /> : children(stationId)
}
