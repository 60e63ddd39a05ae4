import type { CONSENT } from '@contract/bindings/bindingConsent'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tabUrl } from '../shell/tabs'
import { ActionBar } from '../ui/ActionBar'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Expander } from '../ui/Expander'
import { goBackOr } from '../ui/goBackOr'
import { Heading } from '../ui/Heading'
import { Screen } from '../ui/Screen'

export interface ConsentScreenProps {
  text: (typeof CONSENT)['self' | 'family' | 'acting']
  /** What it is about, before the text: whose file. */
  children?: ReactNode
  phone: string | undefined
  onAgree: () => void
}

/**
 * What is agreed to, on a screen of its own: 个人信息保护法, article 29. In short first, all of it by a tap.
 */
export function ConsentScreen({ text, children, phone, onAgree }: ConsentScreenProps) {
  return (
    <Screen
      actionBar={<ActionBar phone={phone} main={{ title: '看完了，我同意', onTap: onAgree }} />}
    >
      <Heading level={1} title={`${text.title}，先看说明`} />
      {children}
      <Card>
        {text.points.map((point) => (
          <View key={point}>{point}</View>
        ))}
      </Card>
      <Expander icon="document" title="完整的说明">
        {text.paragraphs.map((paragraph) => (
          <View key={paragraph}>{paragraph}</View>
        ))}
      </Expander>
      <Button title="不同意，先不绑" onTap={() => goBackOr(tabUrl('mine'))} />
    </Screen>
  )
}
