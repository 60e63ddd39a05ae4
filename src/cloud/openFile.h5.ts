import type { LinkedFile } from './linkedFile'

/**
 * Hands a file over to the browser, which stores it under its name.
 * @throws Error when it did not come
 */
export async function openFile({ link, fileName }: LinkedFile): Promise<void> {
  const reply = await fetch(link)
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`)
  const address = URL.createObjectURL(await reply.blob())
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileName
  anchor.click()
  // The browser reads the file after the click, in a turn of its own.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
