import { deliveryPhotoPath } from '@contract/contactCards'
import type { InputOf } from '@contract/procedure'
import { useState } from 'react'
import { call } from '../../cloud/call'
import type { ChosenPhoto } from '../../cloud/chosenPhoto'
import { uploadFile } from '../../cloud/uploadFile'

export interface PhotoUpload {
  photo: ChosenPhoto | undefined
  /** Another photo takes a failure away. */
  setPhoto: (photo: ChosenPhoto | undefined) => void
  state: 'idle' | 'underWay' | 'failed'
  /**
   * Puts the photo where the function says.
   * @returns its file id; undefined without a photo
   * @throws Error when it did not arrive
   */
  upload: (of: InputOf<typeof deliveryPhotoPath>) => Promise<string | undefined>
  /** Takes a failure away, when the person goes on; what is under way stays. */
  reset: () => void
}

/** A photo that goes with an entry of the ledger. */
export function usePhotoUpload(): PhotoUpload {
  const [photo, setChosen] = useState<ChosenPhoto>()
  const [state, setState] = useState<PhotoUpload['state']>('idle')

  async function upload(of: InputOf<typeof deliveryPhotoPath>): Promise<string | undefined> {
    if (!photo) return undefined
    setState('underWay')
    try {
      const { path } = await call(deliveryPhotoPath, of)
      const fileId = await uploadFile(photo, path)
      setState('idle')
      return fileId
    } catch (thrown) {
      setState('failed')
      throw thrown
    }
  }

  function reset(): void {
    setState((before) => (before === 'failed' ? 'idle' : before))
  }

  function setPhoto(chosen: ChosenPhoto | undefined): void {
    reset()
    setChosen(chosen)
  }

  return { photo, setPhoto, state, upload, reset }
}
