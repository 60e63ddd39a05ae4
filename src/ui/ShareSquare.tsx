import { Button, View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

export interface ShareSquareProps {
  /** Left out in WeChat, where only a button of its own passes a page on. */
  onTap: (() => void) | undefined
}

/** The left square of an ActionBar that passes the page on. */
export function ShareSquare({ onTap }: ShareSquareProps) {
  const face = (
    <>
      <Icon name="share" />
      <View>转发</View>
    </>
  )
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <Button
        className="tappable tappable-live action-side share-square"
        openType="share"
        hoverClass="pressed"
        hoverStartTime={0}
        hoverStayTime={100}
      >
        {face}
      </Button>
    )
  }
  return (
    <Tappable className="action-side" label="转发" disabled={!onTap} onTap={() => onTap?.()}>
      {face}
    </Tappable>
  )
}
