import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Heading } from './Heading'

export interface StepsProps {
  /** From 1. */
  step: number
  of: number
  /** The question of this step. */
  title: string
  /** Under the question. */
  note?: string | undefined
}

/** How far along a form is, as a bar and as words, over the question of this step. */
export function Steps({ step, of, title, note }: StepsProps) {
  const bars = Array.from({ length: of }, (_, index) => index + 1)
  return (
    <View className="steps">
      <View className="steps-bars" {...accessible({ hidden: true })}>
        {bars.map((bar) => (
          <View key={bar} className={classes('steps-bar', bar <= step && 'steps-bar-done')} />
        ))}
      </View>
      <Heading level={1} title={title} side={`第${step}步，共${of}步`} />
      {note !== undefined && <View className="steps-note">{note}</View>}
    </View>
  )
}
