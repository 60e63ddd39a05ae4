import * as z from 'zod'
import type { ChosenPhoto } from './chosenPhoto'
import { visitor } from './visitor'

const Uploaded = z.object({ fileID: z.string() })

/**
 * Puts a photo into the cloud's storage; gives its file id.
 * @param cloudPath that a function has given for it
 * @throws Error when it did not arrive
 */
export async function uploadPhoto({ path }: ChosenPhoto, cloudPath: string): Promise<string> {
  const photo = await (await fetch(path)).blob()
  const reply = await fetch(`/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': visitor() },
    body: photo,
  })
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`)
  return Uploaded.parse(await reply.json()).fileID
}
