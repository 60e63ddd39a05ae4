import { View } from '@tarojs/components'
import { accessible } from './accessible'

export interface CodeImageProps {
  /** The address of a square picture. */
  image: string
  label: string
}

/** A code as wide as can be scanned from an arm's length. */
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
