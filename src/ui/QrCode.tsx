import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { accessible } from './accessible'
import { qrImage } from './qrImage'

export interface QrCodeProps {
  /** ASCII: an address, or a scene. */
  text: string
  /** What the code opens, for whoever cannot see it. */
  label: string
}

/** A QR code, as wide as can be scanned from an arm's length. */
export function QrCode({ text, label }: QrCodeProps) {
  const image = useMemo(() => qrImage(text), [text])
  return <CodeImage image={image} label={label} />
}

export interface CodeImageProps {
  /** The address of a square picture. */
  image: string
  label: string
}

/** A code that was drawn elsewhere: WeChat makes its own. */
export function CodeImage({ image, label }: CodeImageProps) {
  const style = { ...SQUARE, backgroundImage: `url("${image}")` }
  return <View style={style} {...accessible({ role: 'img', label })} />
}

const SQUARE = {
  width: '240px',
  height: '240px',
  margin: '0 auto',
  backgroundColor: '#fff',
  backgroundPosition: 'center',
  backgroundRepeat: 'no-repeat',
  backgroundSize: 'contain',
}
