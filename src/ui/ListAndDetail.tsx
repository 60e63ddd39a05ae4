import { View } from '@tarojs/components'
import { createContext, type ReactNode, useContext } from 'react'
import { accessible } from './accessible'
import { useIsWide } from './useIsWide'

const IsBeside = createContext(false)

/** What is done with the list, over it: the foot of a wide screen is the detail's. */
export const ListAct = createContext<ReactNode>(undefined)

/** Whether this stands beside a list, where a page of its own is a part of another. */
export function useIsBeside(): boolean {
  return useContext(IsBeside)
}

export interface ListAndDetailProps {
  /** What is chosen in the list; undefined while nothing is. */
  chosenId: string | undefined
  /** All about it: may be what is a page of its own on a phone, with its `Screen`. */
  detail: (chosenId: string) => ReactNode
  /** What stands there until something is chosen: 点左边的一个人，这里看档案。 */
  hint: string
  /** What the list holds. */
  children: ReactNode
}

/** A list, and on a wide screen what is chosen in it beside; for a Screen that is `wide`. */
export function ListAndDetail({ chosenId, detail, hint, children }: ListAndDetailProps) {
  const isWide = useIsWide()
  const act = useContext(ListAct)
  return (
    <View className="list-and-detail">
      <View className="list-and-detail-list">
        {act && <View className="list-act">{act}</View>}
        {children}
      </View>
      {isWide && (
        // By its key the next one begins at its top.
        <View
          key={chosenId ?? ''}
          className="beside"
          {...accessible({ role: 'region', label: '左边选中的' })}
        >
          {chosenId === undefined ? (
            <View className="small">{hint}</View>
          ) : (
            <IsBeside.Provider value>{detail(chosenId)}</IsBeside.Provider>
          )}
        </View>
      )}
    </View>
  )
}
