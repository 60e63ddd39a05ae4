import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'

interface PrivacyProps {
  /** Whether a number stands on the page. */
  canCall: boolean
  onClear: () => void
}

/** What is kept about a person, who sees it, and how to clear this phone. */
export function Privacy({ canCall, onClear }: PrivacyProps) {
  return (
    <>
      <Heading title="您填的内容怎么保管" />
      <Card>
        <View>约的时候填的姓名、手机号和上门地址，只用来给您办这件事。</View>
        <View>手机号、地址和您写的说明加密存着，只有您约的那个服务站的工作人员看得到。</View>
        <View>您的微信号我们不知道；微信只给一个编号，用来认出哪些是您约的。</View>
        <View>想看、想改、想删这些内容，请{canCall ? '给服务站打电话' : '到服务站说一声'}。</View>
      </Card>
      <Button title="清除手机上存的内容" onTap={onClear} />
    </>
  )
}
