import type { bindingsOfPerson } from '@contract/bindings'
import type { Tie } from '@contract/bindings/bindingShapes'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../members/public'
import { recordOpening } from '../people/public'
import type { Context } from '../shared/serve'
import { managedFile } from './managedFile'
import { familyNameOf, whyOf } from './personal'
import { findActiveOfPerson, findPastOfPerson, type PastBinding, type StoredBinding } from './store'

const PAGE_SIZE = 20

/** Who is tied to a file, or was; that a member looked is recorded before it is answered. */
export async function ofPerson(
  input: InputOf<typeof bindingsOfPerson>,
  context: Context,
): Promise<OutputOf<typeof bindingsOfPerson>> {
  const { person, ids } = await managedFile(input, context)
  const { stationId } = person
  if (context.member) {
    await recordOpening({
      stationId,
      personId: person.personId,
      memberNo: context.member.memberNo,
      parts: ['bindings'],
      revealed: false,
      now: context.now,
    })
  }
  const find = input.ended ? findPastOfPerson : findActiveOfPerson
  const found: (StoredBinding | PastBinding)[] = await find(ids, input.after, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  const nameOf = await namesOfMembers(stationId, page)
  return {
    ties: page.map((each) => tieOf(each, nameOf)),
    ...(found.length > PAGE_SIZE && last && { next: last.sequence }),
  }
}

type NameOf = (memberNo: number) => string

/** One operation more, and none where no member had a hand in it. */
async function namesOfMembers(
  stationId: string,
  page: readonly (StoredBinding | PastBinding)[],
): Promise<NameOf> {
  const named = page.some(
    (each) =>
      each.recordedByNo !== null || each.boundMemberNo !== null || endedByNoOf(each) !== null,
  )
  if (!named) return () => ''
  const roster = await findRoster(stationId)
  return (memberNo) => roster.nameOf(memberNo) ?? ''
}

function endedByNoOf(each: StoredBinding | PastBinding): number | null {
  return 'endedByNo' in each ? each.endedByNo : null
}

function tieOf(each: StoredBinding | PastBinding, nameOf: NameOf): Tie {
  const { tieId, as, kinship, way, boundAt, consent, recordedByNo, boundMemberNo } = each
  const isPast = 'endedBy' in each
  const familyName = familyNameOf(isPast ? 'pastBindings' : 'bindings', each)
  return {
    tieId,
    as,
    ...(kinship !== null && { kinship }),
    ...(familyName !== null && { familyName }),
    way,
    boundAt: boundAt.getTime(),
    consent: { ...consent, at: consent.at.getTime() },
    ...(recordedByNo !== null && {
      recordedBy: { memberNo: recordedByNo, name: nameOf(recordedByNo) },
    }),
    ...(boundMemberNo !== null && {
      member: { memberNo: boundMemberNo, name: nameOf(boundMemberNo) },
    }),
    ...(isPast && { ended: endedOf(each, nameOf) }),
  }
}

function endedOf(past: PastBinding, nameOf: NameOf): Tie['ended'] {
  const { endedAt, endedBy, endedByNo } = past
  const why = whyOf(past)
  return {
    at: endedAt.getTime(),
    by: endedBy,
    ...(endedByNo !== null && { member: { memberNo: endedByNo, name: nameOf(endedByNo) } }),
    ...(why !== null && { why }),
  }
}
