import { personOpenings } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import Taro from '@tarojs/taro'
import { bindingsOfPersonUrl } from '../../bindings/links'
import { householdUrl } from '../../contactCards/links'
import { mayCall } from '../../shell/mayCall'
import { useMembership } from '../../shell/useMembership'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { momentText } from '../../ui/momentText'
import {
  carePlanUrl,
  changesUrl,
  correctionsUrl,
  eventsUrl,
  mergeUrl,
  newPlanUrl,
  openingsUrl,
} from '../links'
import { PersonRows } from '../PersonRows'
import { EndCell } from './EndCell'
import { Merges } from './Merges'

export interface FileTrailProps {
  stationId: string
  file: PersonFile
}

/** What waits, what was done to the file, and who looked; for the station alone. */
export function FileTrail({ stationId, file }: FileTrailProps) {
  if (file.edits.length === 0) return null
  return (
    <>
      <SameIdNumber stationId={stationId} file={file} />
      <Merges stationId={stationId} file={file} />
      <List label="这份档案的记录">
        <Waiting stationId={stationId} file={file} />
        <Happened stationId={stationId} file={file} />
        <Ties stationId={stationId} file={file} />
      </List>
      <EndCell stationId={stationId} file={file} />
    </>
  )
}

/** Other files that may be of this person. */
function SameIdNumber({ stationId, file }: FileTrailProps) {
  const { personId, sameIdNumber = [] } = file
  const [first] = sameIdNumber
  if (first === undefined) return null
  return (
    <>
      <Heading title="身份证号一样的档案" />
      <PersonRows stationId={stationId} people={sameIdNumber} label="身份证号一样的档案" />
      <Button
        icon="transfer"
        title="比一比，并成一份"
        onTap={goTo(mergeUrl(stationId, personId, first.personId))}
      />
    </>
  )
}

/** What the person holds to be wrong, and the plan. */
function Waiting({ stationId, file }: FileTrailProps) {
  const { personId, carePlanId, openCorrections = 0, ended } = file
  return (
    <>
      {openCorrections > 0 && (
        <Cell
          icon="message"
          title="本人说有不对的"
          side={`${openCorrections}条`}
          onTap={goTo(correctionsUrl(stationId))}
        />
      )}
      {!ended && (
        <Cell
          icon="heart"
          title="一人一策"
          note={carePlanId === undefined ? '还没有，点这里开始一份' : '在做，看做到哪一步了'}
          onTap={goTo(
            carePlanId === undefined
              ? newPlanUrl(stationId, personId)
              : carePlanUrl(stationId, carePlanId),
          )}
        />
      )}
    </>
  )
}

/** In the person's life, and to the file. */
function Happened({ stationId, file: { personId, updatedAt } }: FileTrailProps) {
  return (
    <>
      <Cell
        icon="book"
        title="经历的事"
        note="入伍、返乡、立功、遇到困难，记一笔"
        onTap={goTo(eventsUrl(personId, stationId))}
      />
      <Cell
        icon="clock"
        title="改动记录"
        note={`最近一次 ${momentText(updatedAt)}`}
        onTap={goTo(changesUrl(personId, stationId))}
      />
    </>
  )
}

/** Who reads the file, where the person is served, and who looked. */
function Ties({ stationId, file: { personId, parts, ended } }: FileTrailProps) {
  const me = useMembership(stationId)
  const { householdId } = parts.home ?? {}
  return (
    <>
      <Cell
        icon="qr-code"
        title="绑定的微信"
        note={ended ? '绑定了的人还看得到，不给看就解除' : '谁在微信里看这份档案，给本人或家人绑定'}
        onTap={goTo(bindingsOfPersonUrl(stationId, personId))}
      />
      {householdId !== undefined && (
        <Cell
          icon="home-heart"
          title="这家的联系卡"
          note="联络员、送卡记录"
          onTap={goTo(householdUrl(stationId, householdId))}
        />
      )}
      {mayCall(personOpenings, me?.role) && (
        <Cell icon="person" title="谁看过" onTap={goTo(openingsUrl(personId, stationId))} />
      )}
    </>
  )
}

function goTo(url: string): () => void {
  return () => void Taro.navigateTo({ url })
}
