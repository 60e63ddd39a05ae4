import { View } from '@tarojs/components'
import { useState } from 'react'
import { choosePhoto } from '../../cloud/choosePhoto'
import { Button } from '../../ui/Button'
import { fieldId } from '../../ui/fieldAnchor'
import { Notice } from '../../ui/Notice'
import { WholePicture } from '../WholePicture'
import type { DeliveryState } from './useDelivery'

export interface PhotoFieldProps {
  state: DeliveryState
  error: string | undefined
}

/** A photo of the handing over, for whoever wants to keep one. */
export function PhotoField({ state, error }: PhotoFieldProps) {
  const [isLost, setLost] = useState(false)
  const { photo, setPhoto } = state

  async function choose(): Promise<void> {
    setLost(false)
    try {
      const chosen = await choosePhoto()
      if (chosen) setPhoto(chosen)
    } catch (thrown) {
      console.warn('no photo', thrown)
      setLost(true)
    }
  }

  return (
    <View id={fieldId('photoId')} className="choices">
      {photo && <WholePicture path={photo.path} label="要放进记录的照片" />}
      {error !== undefined && <Notice tone="red" note={error} />}
      {isLost && <Notice tone="amber" icon="info" note="照片没有打开。可以换一张，也可以不放。" />}
      <Button title={photo ? '换一张照片' : '放一张照片（可以不放）'} onTap={() => void choose()} />
      {photo && <Button title="不放照片了" onTap={() => setPhoto(undefined)} />}
    </View>
  )
}
