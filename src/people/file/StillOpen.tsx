import { oneHousehold } from '@contract/contactCards'
import { cardNoText } from '@contract/contactCards/contactCardTerms'
import { peopleOfHousehold } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import Taro from '@tarojs/taro'
import { useRead } from '../../cloud/useRead'
import { householdUrl } from '../../contactCards/links'
import { Notice } from '../../ui/Notice'
import { OpenAppointments } from './OpenAppointments'

export interface StillOpenProps {
  stationId: string
  /** One that is ended. */
  file: PersonFile
}

/** What the station still has open for who is no longer kept up: that does not end by itself. */
export function StillOpen({ stationId, file }: StillOpenProps) {
  const { householdId } = file.parts.home ?? {}
  if (file.edits.length === 0) return null
  return (
    <>
      <OpenAppointments stationId={stationId} file={file} />
      {householdId !== undefined && (
        <EmptyHousehold stationId={stationId} householdId={householdId} />
      )}
    </>
  )
}

/** The household, where it is served and nobody on file lives there any more. */
function EmptyHousehold(asked: { stationId: string; householdId: string }) {
  const { data: household } = useRead(oneHousehold, asked)
  const { data: living } = useRead(peopleOfHousehold, asked)
  if (!household || household.endedAt !== undefined || living?.people.length !== 0) return null
  return (
    <Notice
      tone="amber"
      icon="home"
      title={`${cardNoText(household.cardNo)}这一户没有在档的人了`}
      note="点这里去看。不用再服务，就在那里结束。"
      onTap={() => void Taro.navigateTo({ url: householdUrl(asked.stationId, asked.householdId) })}
    />
  )
}
