import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { Row } from './Row'
import { Tappable } from './Tappable'

export interface ExpanderProps {
  /** Says how much is hidden: 还有7类事项. */
  title: string
  icon?: IconName | undefined
  children: ReactNode
}

/** A dashed line that opens what is asked for less often, beneath itself; a second tap closes it. */
export function Expander({ title, icon, children }: ExpanderProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Tappable
        className={classes('expander', open && 'expander-open')}
        label={title}
        expanded={open}
        onTap={() => setOpen(!open)}
      >
        <Row title={title} icon={icon} end={<Icon name="chevron-down" />} />
      </Tappable>
      {open && <View className="choices">{children}</View>}
    </>
  )
}
