import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { Tappable } from './Tappable'

export interface ButtonProps {
  /** A verb: 预约办事. */
  title: string
  onTap: () => void
  /** One `primary` on a screen. Default `secondary`. */
  kind?: 'primary' | 'secondary' | 'danger' | undefined
  /** 48 px high instead of 60. */
  small?: boolean | undefined
  icon?: IconName | undefined
  /** A second line: what exactly is agreed to. */
  note?: string | undefined
  /** While it runs, the act in words: 正在提交. Taps do nothing then. */
  loading?: string | undefined
  /** Why it cannot be tapped, shown in place of the title: 今天已约满. */
  disabledReason?: string | undefined
  /** Read aloud instead of title and note. */
  label?: string | undefined
}

/** A button named by a verb; busy and disabled it says so in its own words. */
export function Button(props: ButtonProps) {
  const { title, onTap, kind = 'secondary', small, loading, disabledReason } = props
  const off = disabledReason !== undefined
  return (
    <Tappable
      label={loading ?? spokenLabel(props)}
      onTap={onTap}
      busy={loading === undefined ? undefined : true}
      disabled={off}
      className={classes('button', `button-${kind}`, small && 'button-small', off && 'button-off')}
    >
      {small && loading !== undefined && (
        <View className="button-holds-width" {...accessible({ hidden: true })}>
          {title}
        </View>
      )}
      <View className="button-line">
        {face(props)}
        <View>{disabledReason ?? loading ?? title}</View>
      </View>
      {props.note !== undefined && loading === undefined && !off && (
        <View className="button-note">{props.note}</View>
      )}
    </Tappable>
  )
}

function face({ icon, loading, disabledReason }: ButtonProps) {
  if (disabledReason !== undefined) return null
  if (loading !== undefined) {
    return <View className="button-busy" {...accessible({ hidden: true })} />
  }
  return icon === undefined ? null : <Icon name={icon} />
}

function spokenLabel({ title, note, disabledReason, label }: ButtonProps): string {
  const words = label ?? (note === undefined ? title : `${title}，${note}`)
  return disabledReason === undefined ? words : `${title}，${disabledReason}`
}
