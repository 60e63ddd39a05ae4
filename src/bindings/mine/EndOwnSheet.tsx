import { endOwnBinding } from '@contract/bindings'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { View } from '@tarojs/components'
import { useWrite } from '../../cloud/useWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { useForgetFiles } from '../useForgetFiles'

export interface EndOwnSheetProps {
  binding: OwnBinding
  onClose: () => void
}

/** Asks before the consent is taken back. */
export function EndOwnSheet({ binding: { personId, name, as }, onClose }: EndOwnSheetProps) {
  const write = useWrite(endOwnBinding)
  const forgetFiles = useForgetFiles()

  async function end(): Promise<void> {
    if (!(await write.submit({ personId }))) return
    forgetFiles()
    onClose()
  }

  return (
    <WriteSheet
      title={as === 'self' ? '不在这里看自己的档案了吗？' : `不替${name}办事了吗？`}
      write={write}
      keep="先留着"
      act="解除绑定"
      danger
      refused="还没解除"
      onAct={() => void end()}
      onClose={onClose}
    >
      <View>这个微信马上看不到这份档案。档案还在站里，站里照样给您办事。</View>
      {as === 'self' && <View>您请来帮忙的家人，还能看这份档案。不想让家人看，请先解除。</View>}
      <View>以后想看，再绑一次就行。</View>
    </WriteSheet>
  )
}
