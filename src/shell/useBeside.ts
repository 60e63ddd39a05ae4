import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { keepInAddress } from '../cloud/keepInAddress'
import { useIsWide } from '../ui/useIsWide'

/** What of a list is open beside it. */
export interface Beside {
  /** Undefined while nothing is, and where there is no room. */
  chosenId: string | undefined
  /** Shows it beside the list, or where there is no room on its own page. */
  open: (id: string) => void
  /** Nothing is any more: the list is another. */
  close: () => void
}

/**
 * For a list with a ListAndDetail: what is chosen in it.
 * @param name of the parameter that names it in the address, where a reload finds it again
 * @param urlOf its own page
 */
export function useBeside(name: string, urlOf: (id: string) => string): Beside {
  const { [name]: named } = useRouter().params
  const [chosenId, setChosen] = useState(named)
  const isWide = useIsWide()

  function open(id: string): void {
    if (!isWide) {
      void Taro.navigateTo({ url: urlOf(id) })
      return
    }
    setChosen(id)
    keepInAddress(name, id)
  }

  function close(): void {
    if (chosenId === undefined) return
    setChosen(undefined)
    keepInAddress(name, undefined)
  }

  return { chosenId: isWide ? chosenId : undefined, open, close }
}
