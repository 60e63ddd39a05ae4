import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { personalMemory } from '../../cloud/personalMemory'
import { personalStorage } from '../../cloud/personalStorage'
import { forgetChosenStation } from '../../stations/chosenStation'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'

/** Asks before the phone forgets what it keeps of this person; what is booked stays booked. */
export function ClearSheet({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const [cleared, setCleared] = useState(false)

  function clear(): void {
    personalStorage.clear()
    personalMemory.clear()
    forgetChosenStation()
    void client.resetQueries()
    setCleared(true)
  }

  if (cleared) {
    return (
      <Sheet
        title="清除好了"
        onClose={onClose}
        foot={<Button kind="primary" title="知道了" onTap={onClose} />}
      >
        <View>这部手机上存的都清了。约好的事都还在，到时候照常来。</View>
      </Sheet>
    )
  }
  return (
    <Sheet
      title="要清除吗？"
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="不清除" onTap={onClose} />
          <Button kind="danger" title="清除" onTap={clear} />
        </>
      }
    >
      <View>
        没填完的内容、记住的姓名和手机号、选好的服务站，会从这部手机上清掉。约好的事不会取消。
      </View>
    </Sheet>
  )
}
