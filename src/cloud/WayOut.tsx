import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { fieldId, scrollToField } from '../ui/fieldAnchor'

/** Puts in sight what leads on from a refusal: with large words little of a sheet shows over its buttons. */
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
