import { expectedVisits } from '@contract/appointments'
import { oneHousehold } from '@contract/contactCards'
import { cardNoText } from '@contract/contactCards/contactCardTerms'
import { MATTERS } from '@contract/matters'
import { peopleOfHousehold } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import { spokenTimeText, timeOf } from '@contract/time'
import Taro from '@tarojs/taro'
import { useRead } from '../../cloud/useRead'
import { householdUrl } from '../../contactCards/links'
import { mayCall } from '../../shell/mayCall'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { useMembership } from '../../shell/useMembership'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { phoneText } from '../../ui/phoneText'

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
      <VisitsToday stationId={stationId} name={file.name} />
      {householdId !== undefined && (
        <EmptyHousehold stationId={stationId} householdId={householdId} />
      )}
    </>
  )
}

/** Today's visits that bear the name: of an ended file more is not told, so a namesake's are among them. */
function VisitsToday({ stationId, name }: { stationId: string; name: string }) {
  const me = useMembership(stationId)
  const enabled = mayCall(expectedVisits, me?.role)
  const { data } = useRead(expectedVisits, { stationId, name }, { enabled })
  const visits = (data?.visits ?? []).filter(({ status }) => status !== 'noShow')
  if (visits.length === 0) return null
  return (
    <>
      <Notice
        tone="amber"
        icon="calendar-check"
        title={`今天的名单里还有${name}`}
        note="是他就点“去看”，在那里取消。"
      />
      <List label="今天名单里的">
        {visits.map(({ appointmentId, startsAt, matter, status, phone }) => (
          <Cell
            key={appointmentId}
            icon="clock"
            title={
              status === 'checkedIn'
                ? '已经登记了，正在等'
                : `约了${spokenTimeText(timeOf(startsAt))}`
            }
            note={[phone && phoneText(phone), MATTERS[matter].label].filter(Boolean).join(' · ')}
            action={{ title: '去看', onTap: () => showAtDesk({ stationId, appointmentId }) }}
          />
        ))}
      </List>
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
