import { sceneOf } from '@contract/scenes'
import { useMemo } from 'react'
import { pageAddress } from '../../cloud/pageAddress'
import type { Read } from '../../cloud/useRead'
import { qrImage } from '../../ui/qrImage'
import { scanUrl } from '../links'

/** The address of a picture of the code that opens the station's card in a browser. */
export function useStationCode(stationId: string): Read<string> {
  const data = useMemo(() => {
    const scene = sceneOf({ kind: 'station', value: stationId })
    return qrImage(pageAddress(scanUrl(scene)))
  }, [stationId])
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
