import type { LinkedFile } from './linkedFile'
import { saveInBrowser } from './saveInBrowser'

/**
 * Hands a file over to the browser, which stores it under its name.
 * @throws Error when it did not come
 */
export async function openFile({ link, fileName }: LinkedFile): Promise<void> {
  const reply = await fetch(link)
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`)
  saveInBrowser(await reply.blob(), fileName)
}
