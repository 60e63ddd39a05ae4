import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { askBeforeLeaving } from './askBeforeLeaving'
import { useShown } from './useShown'

export interface AskBeforeLeavingProps {
  /** Something is written that has not been handed in. */
  isDirty: boolean
  /** It is there again when the page is opened next, as long as the mini-program runs: a draft of `others`. */
  isKept: boolean
}

const QUESTION = '还没写完，要走吗？'

/** In a form about others, which is stored on no phone: asks whoever leaves it with something written. */
export function AskBeforeLeaving({ isDirty, isKept }: AskBeforeLeavingProps) {
  const [leave, setLeave] = useState<() => void>()
  const isShown = useShown()
  const stake = isKept
    ? '写的先留着，再打开这一页还在。中途关掉，就没有了。'
    : '走了，写的就没有了。'
  useEffect(() => {
    if (!isDirty || !isShown) return
    return askBeforeLeaving(`${QUESTION}${stake}`, (goOn) => setLeave(() => goOn))
  }, [isDirty, isShown, stake])
  if (leave === undefined) return null
  const stay = () => setLeave(undefined)
  return (
    <Sheet
      title={QUESTION}
      onClose={stay}
      foot={
        <>
          <Button kind="primary" title="接着写" onTap={stay} />
          <Button kind={isKept ? 'secondary' : 'danger'} title="先走" onTap={leave} />
        </>
      }
    >
      <View>{stake}</View>
    </Sheet>
  )
}
