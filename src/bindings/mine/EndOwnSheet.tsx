import { endOwnBinding } from '@contract/bindings'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'

export interface EndOwnSheetProps {
  binding: OwnBinding
  onClose: () => void
}

/** Asks before the consent is taken back. */
export function EndOwnSheet({ binding: { personId, name, as }, onClose }: EndOwnSheetProps) {
  const online = useOnline()
  const write = useWrite(endOwnBinding)

  async function end(): Promise<void> {
    if (await write.submit({ personId })) onClose()
  }

  return (
    <Sheet
      title={as === 'self' ? '不在这里看自己的档案了吗？' : `不替${name}办事了吗？`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="先留着" onTap={onClose} />
          <Button
            kind="danger"
            title="解除绑定"
            loading={busyText(write)}
            disabledReason={online ? undefined : '连上网再办'}
            onTap={() => void end()}
          />
        </>
      }
    >
      <View>这个微信马上看不到这份档案。档案还在站里，站里照样给您办事。</View>
      <View>以后想看，再绑一次就行。</View>
      <Refusal title="还没解除" error={write.error} />
    </Sheet>
  )
}
