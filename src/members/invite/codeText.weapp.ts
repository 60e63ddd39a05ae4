import { sceneOf } from '@contract/scenes'

/** What the code of an invitation carries: its scene, for the scanner on the page where one joins. */
export function codeText(code: string): string {
  return sceneOf({ kind: 'invitation', value: code })
}

/** How the other one scans it. */
export const HOW_TO_SCAN = '让他在“我的，在服务站工作？”里扫'
