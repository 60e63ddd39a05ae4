import * as z from 'zod'
import type { ChosenFile } from './chosenFile'
import { visitor } from './visitor'

const Uploaded = z.object({ fileID: z.string() })

/**
 * Puts a file or a photo into the cloud's storage; gives its file id.
 * @param cloudPath that a function has given for it
 * @throws Error when it did not arrive
 */
export async function uploadFile(
  file: Pick<ChosenFile, 'path'>,
  cloudPath: string,
): Promise<string> {
  const bytes = await (await fetch(file.path)).blob()
  const reply = await fetch(`/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': visitor() },
    body: bytes,
  })
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`)
  return Uploaded.parse(await reply.json()).fileID
}
