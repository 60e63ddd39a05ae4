import type { Tie } from '@contract/bindings/bindingShapes'
import { BINDING_ENDERS, CONSENT_GIVERS, canBeTakenOff } from '@contract/bindings/bindingTerms'
import type { NamedMember } from '@contract/members/namedMember'
import { dateOf, type Instant, yearAndDayText } from '@contract/time'
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
      {tie.ended?.takenOff && (
        <View className="small">{doneText('服务站收回', tie.ended.takenOff)}</View>
      )}
    </Card>
  )
}

/**
 * Of a tie that ended, who ended it themselves is left to take off, and of a person's own those whom it
 * let in.
 */
function actionsOf(tie: Tie, onTap: () => void): CardProps['actions'] {
  if (!tie.ended) return [{ title: '解除绑定', label: `解除${tieName(tie)}的绑定`, onTap }]
  const isLeft = canBeTakenOff(tie.ended)
  if (tie.as === 'self') return [{ title: isLeft ? '不是本人，收回' : '解除请来的家人', onTap }]
  return isLeft ? [{ title: '收回约的事', label: `收回${tieName(tie)}约的事`, onTap }] : []
}

/** 本人在站里签字同意，2026年7月13日 */
function consentText({ consent }: Tie): string {
  return `${CONSENT_GIVERS[consent.by].label}，${yearAndDayText(dateOf(consent.at))}`
}

/** 2026年7月13日服务站解除（李敏）：换了手机 */
function endedText({ by, ...ending }: NonNullable<Tie['ended']>): string {
  return doneText(BINDING_ENDERS[by].label, ending)
}

interface Done {
  at: Instant
  member?: NamedMember | undefined
  why?: string | undefined
}

function doneText(what: string, { at, member, why }: Done): string {
  const who = member === undefined ? '' : `（${member.name}）`
  const because = why === undefined ? '' : `：${why}`
  return `${yearAndDayText(dateOf(at))}${what}${who}${because}`
}
