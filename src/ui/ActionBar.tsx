import { View } from '@tarojs/components'
import { Button, type ButtonProps } from './Button'
import { callPhone } from './callPhone'
import { Icon, type IconName } from './Icon'
import { Tappable } from './Tappable'
import { useLargeText } from './textSize'

export interface ActionBarProps {
  /** The number that the left square calls, as people read it. */
  phone?: string | undefined
  /** Takes the left square instead, where calling is the main action. */
  side?: { icon: IconName; title: string; onTap: () => void } | undefined
  /** Green unless it says otherwise; its note is left out from 特大 on. */
  main: ButtonProps
}

/** The foot of a page: the phone at the left, what to do next at the right. */
export function ActionBar({ phone, side, main }: ActionBarProps) {
  const large = useLargeText()
  const spoken = main.label ?? (main.note && `${main.title}，${main.note}`)
  return (
    <View className="action-bar">
      {side && <Side icon={side.icon} title={side.title} label={side.title} onTap={side.onTap} />}
      {!side && phone !== undefined && (
        <Side icon="phone" title="电话" label={`打电话 ${phone}`} onTap={() => callPhone(phone)} />
      )}
      <View className="action-main">
        <Button
          kind="primary"
          {...main}
          note={large ? undefined : main.note}
          label={spoken || undefined}
        />
      </View>
    </View>
  )
}

interface SideProps {
  icon: IconName
  title: string
  label: string
  onTap: () => void
}

function Side({ icon, title, label, onTap }: SideProps) {
  return (
    <Tappable className="action-side" label={label} onTap={onTap}>
      <Icon name={icon} />
      <View>{title}</View>
    </Tappable>
  )
}
