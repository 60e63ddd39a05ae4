import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Button } from './Button'
import { callPhone } from './callPhone'
import { Icon } from './Icon'
import { phoneText } from './phoneText'
import { useStaffScreen } from './staffScreen'
import { useLargeText } from './textSize'

export interface ErrorViewProps {
  onRetry: () => void
  retrying?: boolean | undefined
  /** What is not lost: 预约不会丢. */
  keeps?: string | undefined
  /** As people read it: 023-0000-1234. */
  phone?: string | undefined
  /** Four digits that the fault is found by; shown where there is somebody to tell them to. */
  code?: string | undefined
}

/** A page that did not open: our fault, nothing lost, what to do, whom to call; for staff, whom to tell. */
export function ErrorView({ onRetry, retrying, keeps, phone, code }: ErrorViewProps) {
  const isStaff = useStaffScreen()
  return (
    <View className="empty error-view" {...accessible({ role: 'alert' })}>
      <View className="empty-icon">
        <Icon name="warning" size="big" />
      </View>
      <View className="title" {...accessible({ role: 'heading', level: 1 })}>
        没有打开
      </View>
      <View className="empty-lines">
        <View>不是您弄错了，是我们这边慢了。</View>
        <View>等一分钟再试，{keeps ?? '已经交的都在'}。</View>
        {isStaff && <View>还是打不开，请告诉站长，站长报给上级站。</View>}
      </View>
      <Button
        kind="primary"
        title="再试一次"
        loading={retrying ? '正在打开' : undefined}
        onTap={onRetry}
      />
      {phone !== undefined && !isStaff && <CallButton phone={phone} />}
      {code !== undefined && (phone !== undefined || isStaff) && (
        <Digits code={code} words={isStaff ? '报的时候说这个号' : '打电话时报这个号'} />
      )}
    </View>
  )
}

function CallButton({ phone }: { phone: string }) {
  const large = useLargeText()
  return (
    <Button
      icon="phone"
      title={large ? '打电话问' : `打电话问 ${phoneText(phone)}`}
      note={large ? phoneText(phone) : undefined}
      onTap={() => callPhone(phone)}
    />
  )
}

function Digits({ code, words }: { code: string; words: string }) {
  return (
    <View
      className="error-code"
      {...accessible({ role: 'img', label: `${words} ${[...code].join(' ')}` })}
    >
      {words}
      <View className="error-digits">{code}</View>
    </View>
  )
}
