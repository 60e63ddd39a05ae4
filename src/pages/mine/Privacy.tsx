import { View } from '@tarojs/components'
import { accessible } from '../../ui/accessible'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Expander } from '../../ui/Expander'
import { List } from '../../ui/List'

interface PrivacyProps {
  /** Whether a number stands on the page. */
  canCall: boolean
  /** False where it is known that nothing is bound. */
  mayBeBound: boolean
  onForget: () => void
  onClear: () => void
}

/**
 * What is kept about a person and why, who sees it, and what the person may do: what
 * 个人信息保护法, articles 17, 30 and 44 to 47, has people told, unfolded by one tap. What takes it back
 * stands in sight.
 */
export function Privacy({ canCall, mayBeBound, onForget, onClear }: PrivacyProps) {
  return (
    <>
      <Expander icon="lock" title="您填的内容怎么保管">
        <View>这些内容由您所在的退役军人服务站保管。</View>
        <Part title="记了什么，做什么用" lines={KEPT} />
        <Part title="谁看得到" lines={SEEN} />
        <Part
          title="您可以"
          lines={[
            ...MAY,
            `想要一份、想改、想删这些内容，${canCall ? '请给服务站打电话，或者到站里说一声' : '请到服务站说一声'}。核对是您本人以后，由站长经办，办好了告诉您。`,
          ]}
        />
      </Expander>
      <List label="收回和清除">
        {mayBeBound && (
          <Cell
            icon="id-card"
            title="解除全部绑定"
            note="这个微信不再看任何人的档案"
            onTap={onForget}
          />
        )}
        <Cell
          icon="x"
          title="清除手机上存的内容"
          note="没填完的、记住的姓名和手机号"
          onTap={onClear}
        />
      </List>
    </>
  )
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Card>
      <View className="heading" {...accessible({ role: 'heading', level: 3 })}>
        {title}
      </View>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Card>
  )
}

const KEPT = [
  '约办事：姓名、手机号、上门地址和写的说明，只用来办这件事。照档案约、没有另外填的，上门办用档案里的住址，电话办用档案里的手机号。',
  '档案：身份、服役、家庭、住址、工作、待遇、健康和困难这些。里面有敏感个人信息，用来确认您能享受哪些优待和帮扶；没有这些，就分不清该给谁办。',
  '联系卡：您家的户主、住址、联络员，卡是谁送的、哪天送到、谁收的，有的还有照片，用来让您家找得到人。',
  '绑定：哪个微信能看哪份档案，谁同意的；家人的姓名、和您的关系，好让您知道是谁在替您办事。',
  '您的微信号我们不知道。微信给一个编号，只在这个小程序里用，站里记下它，用来认出是您。您用微信的手机号绑定，那个号只用来和档案核对。',
]

const SEEN = [
  '约办事的内容，您自己和您约的那个服务站的站长、工作人员看得到。家人照您的档案约的，您也看得到家人填的。站里登记的时候自己写的说明，只有站里看。',
  '档案，本站的站长和工作人员看得到。联络员只看自己负责的人家，看不到健康和困难的具体情况。您请的家人也看不到这两样。',
  '上级服务站只看有多少人、多少户，不看是谁。',
  '联系卡上的码被别人扫了，只看得到联络员和服务站，看不到您家是谁。',
  '身份证号、手机号、住址、健康和困难的具体情况，还有您写的说明，加密存着。工作人员打开档案、导出表格，都会记下来；照档案约的，上门要去的住址、电话办要打的手机号，直接给办事的人看，不另外记。',
]

const MAY = [
  '绑定以后，在“我的档案”里看自己的档案，看谁看过，写错了要求改正。',
  '绑定以后，随时收回同意：在“我的档案”里解除一份，或者在下面解除全部绑定。站里照样给您办事。',
  '要一份记了您什么，或者要求删掉。不用再留的，站里不再用、不再给人看；依法必须保存的留在站里，留什么、为什么留，站里会告诉您。',
  '觉得处理得不对，站的联系卡上有监督电话。',
]
