import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { fieldId, scrollToField } from './fieldAnchor'

/**
 * Puts in sight what leads on from a refusal, where what is written can be handed in after that: with large words
 * little shows over the buttons.
 */
export function WayOut({ children }: { children: ReactNode }) {
  const isThere = Boolean(children)
  useEffect(() => {
    if (isThere) scrollToField(WAY_OUT)
  }, [isThere])
  return (
    isThere && (
      <View className="choices" id={fieldId(WAY_OUT)}>
        {children}
      </View>
    )
  )
}

const WAY_OUT = 'wayOut'
