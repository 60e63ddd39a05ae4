import { offerPicture } from '@contract/bindings'
import { offerCodeText } from '@contract/bindings/bindingFields'
import { sceneOf } from '@contract/scenes'
import type { Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { Unopened } from '../cloud/Unopened'
import { useNow } from '../cloud/useNow'
import { useScenePicture } from '../stations/useScenePicture'
import { accessible } from '../ui/accessible'
import { Card } from '../ui/Card'
import { CodeImage } from '../ui/CodeImage'
import { Notice } from '../ui/Notice'
import { timeLeftText } from './bindingText'
import './bindings.css'

export interface OneTimeCodeProps {
  made: { code: string; expiresAt: Instant }
}

/** A one-time code to be scanned or read out, and for how long it can be used. */
export function OneTimeCode({ made: { code, expiresAt } }: OneTimeCodeProps) {
  const image = useScenePicture(sceneOf({ kind: 'bindingOffer', value: code }), offerPicture, {
    code,
  })
  const left = timeLeftText(expiresAt, useNow())
  const words = offerCodeText(code)
  if (left === undefined) {
    return <Notice tone="amber" title="这个码过期了" note="还没绑上的话，请再做一个。" />
  }
  return (
    <Card>
      {image.data === undefined ? (
        <Unopened read={image} />
      ) : (
        <CodeImage image={image.data} label={`绑定码 ${words} 的码`} />
      )}
      <View
        className="title bindings-code"
        {...accessible({ role: 'img', label: `绑定码 ${[...code].join(' ')}` })}
      >
        {words}
      </View>
      <View className="bindings-code strong" {...accessible({ live: 'polite' })}>
        {left}
      </View>
      <View className="small">
        用微信扫这个码。扫不了，就在“绑定我的档案”里输入。一个码只能用一次。
      </View>
    </Card>
  )
}
