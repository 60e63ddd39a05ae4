import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Icon } from './Icon'

/** The ring of a thing that can be chosen; ticked it is green. What it says is said by its owner. */
export function Ring({ ticked }: { ticked: boolean }) {
  return (
    <View className={classes('ring', ticked && 'ring-ticked')} {...accessible({ hidden: true })}>
      {ticked && <Icon name="check" />}
    </View>
  )
}
