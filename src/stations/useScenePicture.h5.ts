import type { InputOf } from '@contract/procedure'
import { useMemo } from 'react'
import type { Read } from '../cloud/useRead'
import { drawScene } from './drawScene'
import type { PictureProcedure } from './pictureProcedure'

/**
 * The address of a picture of the code that carries a scene: a browser draws it itself.
 * @param scene as `sceneOf` writes it
 */
export function useScenePicture<P extends PictureProcedure>(
  scene: string,
  _procedure: P,
  _input: InputOf<P>,
): Read<string> {
  const data = useMemo(() => drawScene(scene), [scene])
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
