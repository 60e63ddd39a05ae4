import { sceneOf } from '@contract/scenes'
import { useMemo } from 'react'
import { pageAddress } from '../cloud/pageAddress'
import type { Read } from '../cloud/useRead'
import { scanUrl } from '../stations/links'
import { qrImage } from '../ui/qrImage'

/** The address of a picture of a one-time code, which every phone's scanner opens. */
export function useOfferCode(code: string): Read<string> {
  const data = useMemo(() => {
    const scene = sceneOf({ kind: 'bindingOffer', value: code })
    return qrImage(pageAddress(scanUrl(scene)))
  }, [code])
  return { ...MADE_HERE, data }
}

const MADE_HERE = {
  state: 'ready',
  isStale: false,
  seenAt: undefined,
  error: undefined,
  isFetching: false,
  refetch: () => undefined,
} as const
