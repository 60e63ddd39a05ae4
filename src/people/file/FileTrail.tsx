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
import { momentText } from '../dates'
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

/** What waits, what was done to the file, and who looked; for the station alone. */
export function FileTrail({ stationId, file }: { stationId: string; file: PersonFile }) {
  const me = useMembership(stationId)
  const { personId, carePlanId, openCorrections = 0, sameIdNumber = [] } = file
  const { householdId } = file.parts.home ?? {}
  if (file.edits.length === 0) return null
  return (
    <>
      {sameIdNumber.length > 0 && (
        <>
          <Heading title="身份证号一样的档案" />
          <PersonRows stationId={stationId} people={sameIdNumber} label="身份证号一样的档案" />
          <Button
            icon="transfer"
            title="比一比，并成一份"
            onTap={() =>
              void Taro.navigateTo({
                url: mergeUrl(stationId, personId, sameIdNumber[0]?.personId ?? ''),
              })
            }
          />
        </>
      )}
      <Merges stationId={stationId} file={file} />
      <List label="这份档案的记录">
        {openCorrections > 0 && (
          <Cell
            icon="message"
            title="本人说有不对的"
            side={`${openCorrections}条`}
            onTap={() => void Taro.navigateTo({ url: correctionsUrl(stationId) })}
          />
        )}
        {!file.ended && (
          <Cell
            icon="heart"
            title="一人一策"
            note={carePlanId === undefined ? '还没有，点这里开始一份' : '在做，看做到哪一步了'}
            onTap={() =>
              void Taro.navigateTo({
                url:
                  carePlanId === undefined
                    ? newPlanUrl(stationId, personId)
                    : carePlanUrl(stationId, carePlanId),
              })
            }
          />
        )}
        <Cell
          icon="book"
          title="经历的事"
          note="入伍、返乡、立功、遇到困难，记一笔"
          onTap={() => void Taro.navigateTo({ url: eventsUrl(personId, stationId) })}
        />
        <Cell
          icon="clock"
          title="改动记录"
          note={`最近一次 ${momentText(file.updatedAt)}`}
          onTap={() => void Taro.navigateTo({ url: changesUrl(personId, stationId) })}
        />
        <Cell
          icon="qr-code"
          title="绑定的微信"
          note="谁在微信里看这份档案，给本人或家人绑定"
          onTap={() => void Taro.navigateTo({ url: bindingsOfPersonUrl(stationId, personId) })}
        />
        {householdId !== undefined && (
          <Cell
            icon="home-heart"
            title="这家的联系卡"
            note="联络员、送卡记录"
            onTap={() => void Taro.navigateTo({ url: householdUrl(stationId, householdId) })}
          />
        )}
        {mayCall(personOpenings, me?.role) && (
          <Cell
            icon="person"
            title="谁看过"
            onTap={() => void Taro.navigateTo({ url: openingsUrl(personId, stationId) })}
          />
        )}
      </List>
      <EndCell stationId={stationId} file={file} />
    </>
  )
}
