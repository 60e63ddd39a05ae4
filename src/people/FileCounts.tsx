import type { FileSums } from '@contract/people/personViews'
import { Counts } from '../ui/Counts'

/** How many files there are, and how many lack something. */
export function FileCounts({ counts }: { counts: FileSums }) {
  return (
    <Counts
      items={[
        { number: counts.total, word: '在档' },
        { number: counts.withoutPhone, word: '缺电话' },
        { number: counts.withoutIdNumber, word: '缺身份证' },
        { number: counts.withoutHousehold, word: '缺住户' },
      ]}
    />
  )
}
