import { SUMMED_EVERY_MINUTES } from '@contract/sums'
import { View } from '@tarojs/components'
import { Heading } from '../ui/Heading'
import { wholeTitle } from './wholeTitle'

/** Heads the numbers of a station and of all below it, and says how new they are. */
export function WholeHeading({ place }: { place: string }) {
  return (
    <>
      <Heading title={wholeTitle(place)} />
      <View className="small">
        {`本站和下面所有的站加在一起，每${SUMMED_EVERY_MINUTES}分钟加一次。`}
      </View>
    </>
  )
}
