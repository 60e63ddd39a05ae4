import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useOnline } from '../cloud/useOnline'
import { useChosenStation } from '../stations/chosenStation'
import { Button } from '../ui/Button'
import { callPhone } from '../ui/callPhone'
import { classes } from '../ui/classes'
import { phoneText } from '../ui/phoneText'
import { Sheet } from '../ui/Sheet'
import { useTextSize } from '../ui/textSize'

/** H5: says that a page could not be fetched, where the tap would else do nothing. */
export function PageLost() {
  const [lost, setLost] = useState(false)
  const size = useTextSize()
  useEffect(() => {
    function onRejection(event: PromiseRejectionEvent): void {
      if (!isLostChunk(event.reason)) return
      event.preventDefault()
      setLost(true)
    }
    window.addEventListener('unhandledrejection', onRejection)
    return () => window.removeEventListener('unhandledrejection', onRejection)
  }, [])
  if (!lost) return null
  return (
    <View className={classes('page-lost', `t${size}`)}>
      <LostSheet onClose={() => setLost(false)} />
    </View>
  )
}

function LostSheet({ onClose }: { onClose: () => void }) {
  const online = useOnline()
  const phone = useChosenStation()?.dutyPhone
  return (
    <Sheet
      title="这一页没有打开"
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="知道了" onTap={onClose} />
          {phone !== undefined && (
            <Button
              icon="phone"
              title="打电话问"
              note={phoneText(phone)}
              onTap={() => callPhone(phone)}
            />
          )}
        </>
      }
    >
      <View>
        {online ? '网慢了一下。' : '手机现在没有网。'}
        {online ? '请再点一次，填好的都还在。' : '连上网再点一次，填好的都还在。'}
      </View>
    </Sheet>
  )
}

/** What webpack rejects with when a page's code does not come. */
function isLostChunk(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'ChunkLoadError'
}
