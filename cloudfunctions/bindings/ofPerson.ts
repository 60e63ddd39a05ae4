import type { bindingsOfPerson } from '@contract/bindings'
import type { Tie } from '@contract/bindings/bindingShapes'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, type Roster } from '../members/public'
import { recordOpening } from '../people/public'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { findInvitersOfTakenOff } from './letIn'
import { managedFile } from './managedFile'
import { familyNameOf, whyOf } from './personal'
import { findActiveOfPerson, findPastOfPerson, type PastBinding, type StoredBinding } from './store'

const PAGE_SIZE = 20

/** Who is tied to a file, or was; that a member looked is recorded before it is answered. */
export async function ofPerson(
  input: InputOf<typeof bindingsOfPerson>,
  context: Context,
): Promise<OutputOf<typeof bindingsOfPerson>> {
  const { askedId, stationId, ids } = await managedFile(input, context)
  if (context.member) {
    await recordOpening({
      stationId,
      personId: askedId,
      memberNo: context.member.memberNo,
      parts: ['bindings'],
      revealed: false,
      now: context.now,
    })
  }
  const find = input.ended ? findPastOfPerson : findActiveOfPerson
  const found: (StoredBinding | PastBinding)[] = await find(ids, input.after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  const inviters = await findInvitersOfTakenOff(page.filter((each) => 'endedBy' in each))
  const named = await namingOf(stationId, [...page, ...inviters.values()])
  return {
    ties: page.map((each) => tieOf(each, inviters, named)),
    ...next,
  }
}

type Naming = Roster['named']

/** One operation more, and none where no member had a hand in it. */
async function namingOf(
  stationId: string,
  page: readonly (StoredBinding | PastBinding)[],
): Promise<Naming> {
  const isNeeded = page.some(
    (each) =>
      each.recordedByNo !== null || each.boundMemberNo !== null || endingNosOf(each).length > 0,
  )
  if (!isNeeded) return (memberNo) => ({ memberNo, name: '' })
  return (await findRoster(stationId)).named
}

function endingNosOf(each: StoredBinding | PastBinding): number[] {
  if (!('endedByNo' in each)) return []
  return [each.endedByNo, each.takenOffByNo, each.letInTakenByNo].filter(
    (memberNo) => memberNo !== null,
  )
}

type Inviters = ReadonlyMap<string, PastBinding>

function tieOf(each: StoredBinding | PastBinding, inviters: Inviters, named: Naming): Tie {
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
      recordedBy: named(recordedByNo),
    }),
    ...(boundMemberNo !== null && {
      member: named(boundMemberNo),
    }),
    ...(isPast && { ended: endedOf(each, inviters, named) }),
  }
}

function endedOf(past: PastBinding, inviters: Inviters, named: Naming): Tie['ended'] {
  const { endedAt, endedBy, endedByNo, restsOn } = past
  const why = whyOf(past)
  const inviter = endedBy === 'own' ? inviters.get(restsOn?.tieId ?? '') : undefined
  return {
    at: endedAt.getTime(),
    by: endedBy,
    ...(endedByNo !== null && { member: named(endedByNo) }),
    ...(why !== null && { why }),
    ...(takenOffOf(past, named) ?? (inviter && takenWith(inviter, named))),
  }
}

type TakenOff = Pick<NonNullable<Tie['ended']>, 'takenOff'>

function takenOffOf(past: PastBinding, named: Naming): TakenOff | undefined {
  const { takenOffAt: at, takenOffByNo: byNo } = past
  return takenOff({ at, byNo, why: whyOf(past, 'takenOffWhy') }, named)
}

/** Who ended theirs was taken off with all whom one tie had let in. */
function takenWith(inviter: PastBinding, named: Naming): TakenOff | undefined {
  const { letInTakenAt: at, letInTakenByNo: byNo } = inviter
  return takenOff({ at, byNo, why: whyOf(inviter, 'letInTakenWhy') }, named)
}

function takenOff(
  { at, byNo, why }: { at: Date | null; byNo: number | null; why: string | null },
  named: Naming,
): TakenOff | undefined {
  if (at === null || byNo === null) return undefined
  return { takenOff: { at: at.getTime(), member: named(byNo), ...(why !== null && { why }) } }
}
