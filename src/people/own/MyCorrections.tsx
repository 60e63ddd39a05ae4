import { myCorrections } from '@contract/people'
import { PERSON_PARTS } from '@contract/people/personFile'
import { CORRECTION_STATUSES } from '@contract/people/personRecordTerms'
import type { Correction } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { call } from '../../cloud/call'
import { from, usePages } from '../../cloud/usePages'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { momentText } from '../../ui/momentText'
import { Notice } from '../../ui/Notice'

/** What was said to be wrong, and what the station answered; nothing where nothing was said. */
export function MyCorrections({ personId }: { personId: string }) {
  const { read, more, isFetchingMore } = usePages({
    key: [myCorrections.name, personId],
    ask: async (after) => {
      const page = await call(myCorrections, { personId, ...from(after) })
      return { rows: page.corrections, next: page.next }
    },
  })
  if (read.data === undefined && read.state === 'error') {
    return (
      <Notice
        tone="amber"
        title="提过的更正没有打开"
        note="说过的都在。点这里再试一次。"
        onTap={read.refetch}
      />
    )
  }
  if (!read.data || read.data.length === 0) return null
  return (
    <>
      <Heading title="提过的更正，站里的回复" />
      {read.data.map((correction) => (
        <Answered key={correction.correctionId} correction={correction} />
      ))}
      {more && (
        <Button title="再看后面的" loading={isFetchingMore ? '正在打开' : undefined} onTap={more} />
      )}
    </>
  )
}

const BADGES = {
  open: { icon: 'clock', tone: 'amber' },
  accepted: { icon: 'check', tone: 'good' },
  declined: { icon: 'info', tone: 'plain' },
} as const

function Answered({ correction }: { correction: Correction }) {
  const { part, text, at, status, reply, settledBy, byFamily } = correction
  return (
    <Card>
      <View className="spread">
        <View className="strong">{PERSON_PARTS[part].label}</View>
        <Badge title={CORRECTION_STATUSES[status].label} {...BADGES[status]} />
      </View>
      <View>{text}</View>
      <View className="small">
        {byFamily ? '家人写的，' : ''}
        {momentText(at)}
      </View>
      {reply !== undefined && <View>站里回复：{reply}</View>}
      {settledBy && <View className="small">{settledBy.name}回复的</View>}
    </Card>
  )
}
