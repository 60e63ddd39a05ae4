import { Image } from '@tarojs/components'
import { accessible } from '../ui/accessible'

export interface WholePictureProps {
  /** Its address, or a file of WeChat's. */
  path: string
  /** What is on it, for whoever cannot see it. */
  label: string
}

/** A picture as wide as the page, all of it. */
export function WholePicture({ path, label }: WholePictureProps) {
  return <Image src={path} mode="widthFix" style={WHOLE} {...accessible({ role: 'img', label })} />
}

// On both targets a picture is 240 px high unless it is told otherwise.
const WHOLE = { display: 'block', width: '100%', height: 'auto' }
