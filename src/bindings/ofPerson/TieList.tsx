import type { Tie } from '@contract/bindingShapes'
import { BINDING_ENDERS, CONSENT_GIVERS } from '@contract/bindingTerms'
import { View } from '@tarojs/components'
import { PagesView } from '../../cloud/PagesView'
import { Card } from '../../ui/Card'
import { sinceText, yearAndDayText } from '../bindingText'
import { tieName } from '../tieName'
import { useTies } from '../useTies'

export interface TieListProps {
  stationId: string
  personId: string
  phone: string | undefined
  ended: boolean
  /** Of those that stand. */
  onTakeOff?: (tie: Tie) => void
}

/** The ties of a file: since when, how, with whose consent, and how they ended. */
export function TieList({ stationId, personId, phone, ended, onTakeOff }: TieListProps) {
  const pages = useTies(personId, stationId, ended)
  const none = ended ? '还没有解除过。' : '现在没有人绑定。'
  return (
    <PagesView pages={pages} phone={phone} keeps="档案都在" none={none}>
      {(ties) =>
        ties.map((tie) => (
          <TieCard key={`${tie.tieId} ${tie.boundAt}`} tie={tie} onTakeOff={onTakeOff} />
        ))
      }
    </PagesView>
  )
}

interface TieCardProps {
  tie: Tie
  onTakeOff: ((tie: Tie) => void) | undefined
}

function TieCard({ tie, onTakeOff }: TieCardProps) {
  const name = tieName(tie)
  const takeOff = onTakeOff && {
    title: '解除绑定',
    label: `解除${name}的绑定`,
    onTap: () => onTakeOff(tie),
  }
  return (
    <Card actions={takeOff ? [takeOff] : []}>
      <View className="strong">{name}</View>
      <View>{sinceText(tie.boundAt, tie.way)}</View>
      <View className="small">{consentText(tie)}</View>
      {tie.ended && <View className="small">{endedText(tie.ended)}</View>}
    </Card>
  )
}

/** 本人在站里签字同意，2026年7月13日，李敏经办 */
function consentText({ consent, recordedBy }: Tie): string {
  const given = `${CONSENT_GIVERS[consent.by].label}，${yearAndDayText(consent.at)}`
  return recordedBy === undefined ? given : `${given}，${recordedBy.name}经办`
}

/** 2026年7月13日服务站解除（李敏）：换了手机 */
function endedText({ at, by, member, why }: NonNullable<Tie['ended']>): string {
  const who = member === undefined ? '' : `（${member.name}）`
  const because = why === undefined ? '' : `：${why}`
  return `${yearAndDayText(at)}${BINDING_ENDERS[by].label}${who}${because}`
}
