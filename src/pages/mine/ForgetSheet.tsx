import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { forgetMe, myBindings } from '@contract/bindings/tabProcedures'
import { View } from '@tarojs/components'
import { useForgetFiles } from '../../bindings/useForgetFiles'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { useWrite } from '../../cloud/useWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'

/** Asks before all consents are taken back (个人信息保护法, article 15), and says what came of it. */
export function ForgetSheet({ onClose }: { onClose: () => void }) {
  const read = useRead(myBindings, {})
  const write = useWrite(forgetMe)
  const forgetFiles = useForgetFiles()

  async function forget(): Promise<void> {
    if (await write.submit({})) forgetFiles()
  }

  if (write.state === 'done') return <Forgotten onClose={onClose} />
  const title = '解除全部绑定吗？'
  const bound = <ReadView read={read}>{({ bindings }) => <AtStake bindings={bindings} />}</ReadView>
  if (read.data === undefined || read.data.bindings.length === 0) {
    return (
      <Sheet
        title={title}
        onClose={onClose}
        foot={<Button kind="primary" title="关上" onTap={onClose} />}
      >
        {bound}
      </Sheet>
    )
  }
  return (
    <WriteSheet
      title={title}
      write={write}
      danger
      keep="先留着"
      act="全部解除"
      refused="还没解除"
      onAct={() => void forget()}
      onClose={onClose}
    >
      {bound}
    </WriteSheet>
  )
}

function AtStake({ bindings }: { bindings: readonly OwnBinding[] }) {
  if (bindings.length === 0) return <View>这个微信没有绑定档案，不用解除。</View>
  return (
    <>
      <View>{`这个微信现在能看${bindings.map(({ name }) => name).join('、')}的档案。`}</View>
      <View>解除以后，马上都看不到了；家里人的事，您也不能再替着办。</View>
      <View>
        站里留着的：档案、约好的事，还有哪个微信什么时候绑定过、解除过，好查谁看过档案。站里照样给您办事，以后也能再绑。
      </View>
      {bindings.some(({ as }) => as === 'self') && (
        <View>您请来帮忙的家人，还能看您的档案。不想让家人看，请先在“我的档案”里解除。</View>
      )}
    </>
  )
}

function Forgotten({ onClose }: { onClose: () => void }) {
  return (
    <Sheet
      title="都解除好了"
      onClose={onClose}
      foot={<Button kind="primary" title="知道了" onTap={onClose} />}
    >
      <View>这个微信现在看不到任何人的档案。约好的事都还在。</View>
      <View>这部手机上存的内容，可以点“清除手机上存的内容”清掉。</View>
    </Sheet>
  )
}
