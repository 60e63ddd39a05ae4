import { openPerson } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { useState } from 'react'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Facts } from '../../ui/Facts'
import { Notice } from '../../ui/Notice'

export interface OwnIdNumberProps {
  /** What the caller names the file by; another's after a merge. */
  personId: string
  file: PersonFile
}

/**
 * The person's own ID number, whole after a tap and masked again once the page is left; nothing for who
 * acts for the person.
 */
export function OwnIdNumber({ personId, file }: OwnIdNumberProps) {
  const [isAsked, setAsked] = useState(false)
  useDidHide(() => setAsked(false))
  const read = useRead(openPerson, { personId, reveal: true }, { enabled: isAsked })
  const online = useOnline()
  const masked = file.parts.identity?.idNumber
  if (masked === undefined || !file.reveals.idNumber) return null
  const whole = isAsked ? read.data?.parts.identity?.idNumber : undefined

  function show(): void {
    if (isAsked) read.refetch()
    setAsked(true)
  }

  return (
    <Card>
      <Facts facts={[['身份证号', whole ?? masked]]} />
      {whole === undefined ? (
        <Button
          small
          title="看完整的身份证号"
          loading={isAsked && read.isFetching && online ? '正在打开' : undefined}
          disabledReason={online ? undefined : '连上网再看'}
          onTap={show}
        />
      ) : (
        <>
          <View className="small">只给您自己看。离开这一页就又遮上。</View>
          <Button small title="现在就遮上" onTap={() => setAsked(false)} />
        </>
      )}
      {whole === undefined && isAsked && read.error && (
        <Notice tone="red" title="完整的号码没打开" note={read.error.message} />
      )}
    </Card>
  )
}
