import type { Tie } from '@contract/bindings/bindingShapes'
import { BINDING_ENDERS, CONSENT_GIVERS } from '@contract/bindings/bindingTerms'
import { dateOf, yearAndDayText } from '@contract/time'
import { View } from '@tarojs/components'
import { PagesView } from '../../cloud/PagesView'
import { Badge } from '../../ui/Badge'
import { Card, type CardProps } from '../../ui/Card'
import { memberText, sinceText } from '../bindingText'
import { tieName } from '../tieName'
import { useTies } from '../useTies'

export interface TieListProps {
  stationId: string
  personId: string
  phone: string | undefined
  ended: boolean
  onTakeOff: (tie: Tie) => void
}

/** The ties of a file: whose, since when, by whom, with whose consent, and how they ended. */
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
  onTakeOff: (tie: Tie) => void
}

function TieCard({ tie, onTakeOff }: TieCardProps) {
  const member = memberText(tie)
  const onTap = () => onTakeOff(tie)
  return (
    <Card actions={actionsOf(tie, onTap)}>
      <View className="strong">{tieName(tie)}</View>
      {member !== undefined && <Badge icon="briefcase" tone="amber" title={member} />}
      <View>{sinceText(tie)}</View>
      <View className="small">{consentText(tie)}</View>
      {tie.ended && <View className="small">{endedText(tie.ended)}</View>}
    </Card>
  )
}

/** Of a person's own tie that ended, those are left to take off whom it let in. */
function actionsOf(tie: Tie, onTap: () => void): CardProps['actions'] {
  if (!tie.ended) return [{ title: '解除绑定', label: `解除${tieName(tie)}的绑定`, onTap }]
  return tie.as === 'self' ? [{ title: '解除请来的家人', onTap }] : []
}

/** 本人在站里签字同意，2026年7月13日 */
function consentText({ consent }: Tie): string {
  return `${CONSENT_GIVERS[consent.by].label}，${yearAndDayText(dateOf(consent.at))}`
}

/** 2026年7月13日服务站解除（李敏）：换了手机 */
function endedText({ at, by, member, why }: NonNullable<Tie['ended']>): string {
  const who = member === undefined ? '' : `（${member.name}）`
  const because = why === undefined ? '' : `：${why}`
  return `${yearAndDayText(dateOf(at))}${BINDING_ENDERS[by].label}${who}${because}`
}
