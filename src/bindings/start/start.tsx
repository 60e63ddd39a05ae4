import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { tabUrl } from '../../shell/tabs'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { AskBar } from '../../ui/AskBar'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { acceptOfferUrl, bindByCardUrl, bindByPhoneUrl } from '../links'

/** A browser cannot ask for WeChat's phone number. */
const HAS_PHONE_NUMBER = process.env.TARO_ENV === 'weapp'

/** The ways in which somebody comes to open the own file here. */
export default function StartBinding() {
  const phone = useDutyPhone()
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <Screen actionBar={phone && <AskBar title="不会弄？打电话问" phone={phone} />}>
      <Heading level={1} title="您怎么绑？" />
      <View>绑定以后，能在这里看自己在服务站的档案，也能请家人帮您办事。选一个方便的办法：</View>
      <Choice
        icon="id-card"
        title="家里有联系卡"
        note="扫卡上的码，再填姓名和身份证号后四位"
        onTap={go(bindByCardUrl())}
      />
      {HAS_PHONE_NUMBER && (
        <Choice
          icon="phone"
          title="用微信的手机号"
          note="手机号和站里登记的一样就行"
          onTap={go(bindByPhoneUrl())}
        />
      )}
      <Choice
        icon="qr-code"
        title="有绑定码"
        note="站里或者家人给您的12位码"
        onTap={go(acceptOfferUrl())}
      />
      <Heading title="也可以到站里办" />
      <View>带上身份证，工作人员当面给您绑，几分钟就好。</View>
      <Button title="先不绑，公开的内容照样看" onTap={() => goBackOr(tabUrl('mine'))} />
    </Screen>
  )
}
