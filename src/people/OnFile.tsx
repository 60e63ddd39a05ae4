import { findPeople } from '@contract/people'
import type { PersonRow } from '@contract/people/personViews'
import { useRead } from '../cloud/useRead'
import { Notice } from '../ui/Notice'
import { numbersIn } from './numbersIn'
import { PersonRows } from './PersonRows'
import type { Typed } from './typedPart'

interface Asked {
  stationId: string
  /** What is typed of who it is. */
  identity: Typed
  /** Whose file it is, which is none of the others. */
  exceptId?: string
}

export interface Others {
  /** Who has the ID number that is typed. */
  sameId: readonly PersonRow[]
  /** Who else has the phone number that is typed. */
  samePhone: readonly PersonRow[]
}

/** Whether somebody else is on file by the ID number or the phone number that is typed, and who. */
export function useOnFile({ stationId, identity, exceptId }: Asked): Others {
  const { idNumber, phone } = numbersIn(identity)
  const byId = useRead(
    findPeople,
    { stationId, text: idNumber ?? '' },
    { enabled: idNumber !== undefined },
  )
  const byPhone = useRead(
    findPeople,
    { stationId, text: phone ?? '' },
    { enabled: phone !== undefined },
  )
  const sameId = without(byId.data?.people ?? [], [exceptId])
  const ids = sameId.map(({ personId }) => personId)
  return { sameId, samePhone: without(byPhone.data?.people ?? [], [exceptId, ...ids]) }
}

function without(rows: readonly PersonRow[], ids: readonly (string | undefined)[]) {
  return rows.filter(({ personId }) => !ids.includes(personId))
}

export interface OnFileProps extends Others {
  stationId: string
  /** What to do about a file with the same ID number, and about one with the same phone number. */
  notes: { sameId: string; samePhone: string }
}

/** Leads to the files of those who may be the same person: nobody gets two. */
export function OnFile({ stationId, sameId, samePhone, notes }: OnFileProps) {
  return (
    <>
      {sameId.length > 0 && (
        <>
          <Notice
            tone="amber"
            icon="id-card"
            title="这个身份证号已经有档案了"
            note={notes.sameId}
          />
          <PersonRows stationId={stationId} people={sameId} label="身份证号一样的人" />
        </>
      )}
      {samePhone.length > 0 && (
        <>
          <Notice
            tone="amber"
            icon="phone"
            title="档案里有人留了这个手机号"
            note={notes.samePhone}
          />
          <PersonRows stationId={stationId} people={samePhone} label="手机号一样的人" />
        </>
      )}
    </>
  )
}
