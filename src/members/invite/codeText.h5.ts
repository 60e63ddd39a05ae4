import { sceneOf } from '@contract/scenes'
import { pageAddress } from '../../cloud/pageAddress'
import { scanUrl } from '../../stations/links'

/** What the code of an invitation carries: an address, which every phone's scanner opens. */
export function codeText(code: string): string {
  return pageAddress(scanUrl(sceneOf({ kind: 'invitation', value: code })))
}

/** How the other one scans it. */
export const HOW_TO_SCAN = '让他用手机扫'
