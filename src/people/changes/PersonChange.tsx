import type { ShownParts } from '@contract/people/personFile'
import { CHANGE_ACTIONS } from '@contract/people/personRecordTerms'
import type { Change } from '@contract/people/personViews'
import { ChangeCard } from '../../ui/ChangeCard'
import { momentText } from '../../ui/momentText'
import { usePartFacts } from '../PartFacts'
import { partsText } from '../personWords'
import { differingLines } from './differingLines'

export interface PersonChangeProps {
  change: Change
  /** Of a member who looks. */
  stationId: string | undefined
}

/** One thing that was done to a file. */
export function PersonChange({ change, stationId }: PersonChangeProps) {
  const { at, by, action, formerly, parts, why, before, after } = change
  const { label } = CHANGE_ACTIONS[action]
  const lines = differingLines(parts, before ?? NOTHING, after ?? NOTHING)
  return (
    <ChangeCard
      title={parts.length > 0 ? `${label}：${partsText(parts)}` : label}
      note={`${by.name}，${momentText(at)}`}
      also={formerly && `以前的一份档案（${formerly}），后来并到了这一份。`}
      why={why}
      before={usePartFacts(lines.before, stationId)}
      after={usePartFacts(lines.after, stationId)}
    />
  )
}

const NOTHING: ShownParts = {}
