import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

export interface StepRowProps {
  id?: string | undefined
  /** All that the row tells, in one sentence. */
  label: string
  onOpen: () => void
  /** Before the words: an hour, a number; from 特大 above them. */
  lead?: ReactNode
  name: string
  /** Beside the name: badges. */
  marks?: ReactNode
  /** The lines below the name. */
  children?: ReactNode
  /** The button that takes the next step; without one an arrow says that the row opens. */
  step?: ReactNode
  isMarked?: boolean | undefined
}

/** A row of a list with two ways on: a tap opens all about it, the button takes the next step. */
export function StepRow(props: StepRowProps) {
  const { id, label, onOpen, lead, name, marks, children, step, isMarked = false } = props
  return (
    <View {...(id && { id })} className={classes('step-row', isMarked && 'step-row-marked')}>
      <Tappable className="step-row-opens" label={label} onTap={onOpen}>
        {lead !== undefined && <View className="step-row-lead">{lead}</View>}
        <View className="step-row-words">
          <View className="step-row-name">
            <View className="strong">{name}</View>
            {marks}
          </View>
          {children}
        </View>
        {!step && <Icon name="chevron-right" size="small" />}
      </Tappable>
      {step && <View className="step-row-step">{step}</View>}
    </View>
  )
}
