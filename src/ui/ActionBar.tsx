import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './Button'
import { callPhone } from './callPhone'
import { Icon } from './Icon'
import { phoneText } from './phoneText'
import { Tappable } from './Tappable'
import { useLargeText } from './textSize'

export interface ActionBarProps {
  /** What has just come of an act, over the buttons: in sight wherever the page is scrolled to. */
  outcome?: ReactNode
  /** The number that the left square calls, as people read it. */
  phone?: string | undefined
  /** In the left square where calling is the main action: ShareSquare. */
  side?: ReactNode
  /** Green unless it says otherwise; its note is left out from 特大 on. */
  main: ButtonProps
}

/** The foot of a page: the phone at the left, what to do next at the right. */
export function ActionBar({ outcome, phone, side, main }: ActionBarProps) {
  const large = useLargeText()
  const spoken = main.label ?? (main.note && `${main.title}，${main.note}`)
  return (
    <>
      {outcome && <View className="action-outcome">{outcome}</View>}
      <View className="action-bar">
        {side}
        {phone !== undefined && (
          <Tappable
            className="action-side"
            label={`打电话 ${phoneText(phone)}`}
            onTap={() => callPhone(phone)}
          >
            <Icon name="phone" />
            <View>电话</View>
          </Tappable>
        )}
        <View className="action-main">
          <Button
            kind="primary"
            {...main}
            note={large ? undefined : main.note}
            label={spoken || undefined}
          />
        </View>
      </View>
    </>
  )
}
