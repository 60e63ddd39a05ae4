import { View } from '@tarojs/components'
import { Badge } from '../../ui/Badge'
import { classes } from '../../ui/classes'
import type { SideWords } from './rowWords'

/** How long somebody waits or is late; amber when it is time to look after them. */
export function RowSide({ words, kind }: SideWords) {
  if (kind === 'late') return <Badge tone="amber" icon="clock" title={words} />
  return <View className={classes('small', kind === 'waitingLong' && 'queue-long')}>{words}</View>
}
