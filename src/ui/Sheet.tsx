import { View } from '@tarojs/components'
import { type ReactNode, useId } from 'react'
import { accessible } from './accessible'
import { InSheet } from './InSheet'
import { Phrases } from './Phrases'
import { useSheetFocus } from './useSheetFocus'

export interface SheetProps {
  /** The question: 不来了吗？ */
  title: string
  /** The scrim and Escape: nothing happens, as if it had not been opened. */
  onClose: () => void
  /** What is at stake; scrolls where it is long. */
  children: ReactNode
  /** The buttons, always in sight: keeping is primary, giving up danger. */
  foot?: ReactNode
}

/** Asks before something happens. The page shows it by rendering it. */
export function Sheet({ title, onClose, children, foot }: SheetProps) {
  const id = useId()
  useSheetFocus(id, onClose)
  return (
    <View className="sheet-layer">
      <View className="sheet-scrim" catchMove onClick={onClose} {...accessible({ hidden: true })} />
      <View
        id={id}
        className="sheet"
        {...accessible({ role: 'dialog', modal: true, label: title })}
        {...FOCUSABLE}
      >
        <View className="title" {...accessible({ role: 'heading', level: 2 })}>
          <Phrases title={title} />
        </View>
        <View className="sheet-body">
          <InSheet.Provider value={true}>{children}</InSheet.Provider>
        </View>
        {foot !== undefined && <View className="sheet-foot">{foot}</View>}
      </View>
    </View>
  )
}

/** The sheet itself takes the focus, so that it is read from its question on. */
const FOCUSABLE: Record<string, string> = process.env.TARO_ENV === 'weapp' ? {} : { tabindex: '-1' }
