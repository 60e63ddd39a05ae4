import { View } from '@tarojs/components'
import { type ReactNode, useRef } from 'react'
import { type Accessibility, accessible } from './accessible'
import { classes } from './classes'

/** A trembling thumb taps twice; within this time, in ms, the second tap is the same wish. */
export const DOUBLE_TAP_MS = 400

export interface TappableProps
  extends Pick<Accessibility, 'checked' | 'selected' | 'expanded' | 'busy' | 'disabled'> {
  /** Read aloud in place of the content: title, note and state in one sentence. */
  label: string
  onTap: () => void
  role?: 'button' | 'radio' | 'checkbox' | 'tab' | undefined
  /** Counts every tap, for what is switched back and forth. */
  repeatable?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/**
 * The one thing that takes a tap; every other component is built on it. Fires `onTap` on tap, click,
 * Enter and Space, once per 400 ms unless `repeatable`; never while `disabled` or `busy`.
 */
export function Tappable({
  label,
  onTap,
  role = 'button',
  repeatable = false,
  className,
  children,
  ...state
}: TappableProps) {
  const lastTap = useRef<number>()
  const inert = state.disabled === true || state.busy === true

  function tap(): void {
    if (inert) return
    const now = Date.now()
    const since = lastTap.current === undefined ? DOUBLE_TAP_MS : Math.abs(now - lastTap.current)
    if (!repeatable && since < DOUBLE_TAP_MS) return
    lastTap.current = now
    onTap()
  }

  return (
    <View
      className={classes('tappable', inert ? 'tappable-inert' : 'tappable-live', className)}
      hoverClass={inert ? 'none' : 'pressed'}
      hoverStartTime={0}
      hoverStayTime={100}
      onClick={tap}
      {...accessible({ ...state, disabled: inert, role, label })}
      {...keyboard(tap)}
    >
      {children}
    </View>
  )
}

/** A View is no button to the keyboard: on H5 it takes the focus and answers Enter and Space. */
function keyboard(tap: () => void): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return {}
  return {
    tabindex: '0',
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      tap()
    },
  }
}
