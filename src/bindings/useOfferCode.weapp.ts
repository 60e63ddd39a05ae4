import { offerPicture } from '@contract/bindings'
import { type Read, useRead } from '../cloud/useRead'

/** The address of a picture of the mini-program code of a one-time code. */
export function useOfferCode(code: string): Read<string> {
  const read = useRead(offerPicture, { code })
  return { ...read, data: read.data && `data:image/png;base64,${read.data.png}` }
}
