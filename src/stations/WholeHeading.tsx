import { SUMMED_EVERY_MINUTES } from '@contract/sums'
import type { Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { seenText } from '../cloud/seenText'
import { useNow } from '../cloud/useNow'
import { Heading } from '../ui/Heading'
import { wholeTitle } from './wholeTitle'

export interface WholeHeadingProps {
  place: string
  /** When something of the stations below was last added; undefined where nothing was yet. */
  addedAt: Instant | undefined
}

/** Heads the numbers of a station and of all below it, and says of which hour they are. */
export function WholeHeading({ place, addedAt }: WholeHeadingProps) {
  const now = useNow()
  return (
    <>
      <Heading title={wholeTitle(place)} />
      <View className="small">
        {`本站和下面所有的站加在一起。下面的站有变动，${SUMMED_EVERY_MINUTES}分钟里加进来`}
        {addedAt === undefined ? '。' : `，上一次是${seenText(addedAt, now)}。`}
      </View>
    </>
  )
}
