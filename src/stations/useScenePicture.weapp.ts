import type { InputOf } from '@contract/procedure'
import { type Read, useRead } from '../cloud/useRead'
import type { PictureProcedure } from './pictureProcedure'

/**
 * The address of a picture of the code that carries a scene: WeChat makes its mini-program code.
 * @param procedure that knows the scene
 */
export function useScenePicture<P extends PictureProcedure>(
  _scene: string,
  procedure: P,
  input: InputOf<P>,
): Read<string> {
  const read: Read<{ png: string }> = useRead(procedure, input)
  return { ...read, data: read.data && `data:image/png;base64,${read.data.png}` }
}
