import type {
  BindingEnder,
  BindingWay,
  ConsentGiver,
  Kinship,
} from '@contract/bindings/bindingTerms'
import { among } from '../shared/among'
import { type Binding, bindingId } from '../shared/caller'
import { collection, command, type Stored, type Transaction } from '../shared/database'
import type { Sealed } from '../shared/sealed'

/** What a tie between a WeChat user and a file is, from beginning to end. */
export interface BindingRecord extends Binding {
  /** What it is named by outside; the `_id` holds an OPENID. */
  tieId: string
  stationId: string
  /** These two of family alone. */
  kinship: Kinship | null
  familyName: Sealed | null
  way: BindingWay
  boundAt: Date
  /** Of the person whose file it is; `version` is that of the text. */
  consent: { by: ConsentGiver; version: number; at: Date }
  /** The version of the text that who is bound agreed to. */
  agreedVersion: number
  /** The member who made the code at the desk. */
  recordedByNo: number | null
  /** The number of who is tied, where that is a member of the station. */
  boundMemberNo: number | null
  /** The tie of the person who invited; null for who was not invited. */
  restsOn: { openId: string; personId: string; tieId: string } | null
  /** Whom the person let in by this tie, and who is there still. */
  letIn: { openId: string; personId: string }[]
  /** Time and tie: the order of a list, and its cursor. */
  sequence: string
  sealVersion: number
}

/** A tie as `admit` finds it; once it has ended the next one of the same two takes its place. */
export type StoredBinding = Stored<BindingRecord>

/** A tie that has ended, kept for ever; `_id` is the tie's id. */
export interface PastBindingRecord extends Omit<BindingRecord, 'endedAt'> {
  endedAt: Date
  endedBy: BindingEnder
  /** The member who ended it for the station. */
  endedByNo: number | null
  why: Sealed | null
  /** Of one that its user ended: that the station took them off the file all the same; by whom, and why. */
  takenOffAt: Date | null
  takenOffByNo: number | null
  takenOffWhy: Sealed | null
  /** That the station took off whom it had let in, those too who had ended their own tie; by whom, and why. */
  letInTakenAt: Date | null
  letInTakenByNo: number | null
  letInTakenWhy: Sealed | null
}
export type PastBinding = Stored<PastBindingRecord>

/** What only one may be at a time, and how many ties there are, of a WeChat user; `_id` is the OPENID. */
export interface BindingUser {
  /** Of whose file the user is the person. */
  selfPersonId: string | null
  ties: number
}

/** The same of a file; `_id` is the person's. */
export interface BindingPerson {
  selfOpenId: string | null
  ties: number
}

/** More than a user or a file can have: `TIES_MAX` each, and a file may hold another's that was merged. */
const ACTIVE_MAX = 100

const bindings = () => collection<BindingRecord>('bindings')
const pastBindings = () => collection<PastBindingRecord>('pastBindings')

export async function findActiveOfUser(openId: string): Promise<StoredBinding[]> {
  return bindings().find({ where: { openId, endedAt: null }, limit: ACTIVE_MAX })
}

/** A page of those who are tied to a file, in the order of their coming. */
export async function findActiveOfPerson(
  personIds: readonly string[],
  after: string | undefined,
  limit: number,
): Promise<StoredBinding[]> {
  return bindings().find({
    where: {
      personId: among(personIds),
      endedAt: null,
      ...(after !== undefined && { sequence: command.gt(after) }),
    },
    orderBy: [['sequence', 'asc']],
    limit,
  })
}

/** A page of those who were tied to a file, who left last first. */
export async function findPastOfPerson(
  personIds: readonly string[],
  after: string | undefined,
  limit: number,
): Promise<PastBinding[]> {
  return pastBindings().find({
    where: {
      personId: among(personIds),
      ...(after !== undefined && { sequence: command.lt(after) }),
    },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

export async function findActiveByTie(tieId: string): Promise<StoredBinding | undefined> {
  const [found] = await bindings().find({ where: { tieId, endedAt: null }, limit: 1 })
  return found
}

export async function findPastBinding(
  tieId: string,
  transaction?: Transaction,
): Promise<PastBinding | undefined> {
  const documents = transaction?.documents<PastBindingRecord>('pastBindings') ?? pastBindings()
  return documents.get(tieId)
}

/** What the station says of a tie that has ended: that its user, or those whom it let in, were taken off. */
export type TakenOff =
  | Pick<PastBindingRecord, 'takenOffAt' | 'takenOffByNo' | 'takenOffWhy'>
  | Pick<PastBindingRecord, 'letInTakenAt' | 'letInTakenByNo' | 'letInTakenWhy'>

export async function putTakenOff(
  transaction: Transaction,
  tieId: string,
  takenOff: TakenOff,
): Promise<void> {
  await transaction
    .documents<PastBindingRecord>('pastBindings')
    .change(tieId, takenOff satisfies Partial<PastBindingRecord>)
}

/** Those of some ties that have ended. */
export async function findPastBindings(tieIds: readonly string[]): Promise<PastBinding[]> {
  if (tieIds.length === 0) return []
  return pastBindings().find({
    where: { _id: command.in([...tieIds]) },
    limit: tieIds.length,
  })
}

export async function findBinding(
  transaction: Transaction | undefined,
  openId: string,
  personId: string,
): Promise<StoredBinding | undefined> {
  const documents = transaction?.documents<BindingRecord>('bindings') ?? bindings()
  return documents.get(bindingId(openId, personId))
}

/** The tie of a user to each of some files that holds, or the last one that did. */
export async function findLastBindings(
  openId: string,
  personIds: readonly string[],
): Promise<StoredBinding[]> {
  const ids = personIds.map((personId) => bindingId(openId, personId))
  return bindings().find({ where: { _id: command.in(ids) }, limit: ids.length })
}

export async function putBinding(transaction: Transaction, binding: BindingRecord): Promise<void> {
  const id = bindingId(binding.openId, binding.personId)
  await transaction.documents<BindingRecord>('bindings').put(id, binding)
}

export async function putLetIn(
  transaction: Transaction,
  id: string,
  letIn: BindingRecord['letIn'],
): Promise<void> {
  await transaction
    .documents<BindingRecord>('bindings')
    .change(id, { letIn } satisfies Partial<BindingRecord>)
}

/** Closes the door at once; what the tie was is kept beside it. */
export async function closeBinding(
  transaction: Transaction,
  id: string,
  past: PastBindingRecord,
): Promise<void> {
  await transaction
    .documents<BindingRecord>('bindings')
    .change(id, { endedAt: past.endedAt } satisfies Partial<BindingRecord>)
  await transaction.documents<PastBindingRecord>('pastBindings').add(past.tieId, past)
}

export async function findBindingUser(
  transaction: Transaction | undefined,
  openId: string,
): Promise<BindingUser> {
  const documents =
    transaction?.documents<BindingUser>('bindingUsers') ?? collection<BindingUser>('bindingUsers')
  const user = await documents.get(openId)
  return user ?? { selfPersonId: null, ties: 0 }
}

export async function putBindingUser(
  transaction: Transaction,
  openId: string,
  { selfPersonId, ties }: BindingUser,
): Promise<void> {
  await transaction.documents<BindingUser>('bindingUsers').put(openId, { selfPersonId, ties })
}

export async function touchBindingUser(transaction: Transaction, openId: string): Promise<void> {
  await transaction.documents<BindingUser>('bindingUsers').touch(openId)
}

/** Forgets a user without ties, of whom there is nothing to count. */
export async function removeBindingUser(transaction: Transaction, openId: string): Promise<void> {
  await transaction.documents<BindingUser>('bindingUsers').remove(openId)
}

/** The same of several files, outside a transaction: one operation, however many there are. */
export async function findBindingPersons(personIds: readonly string[]): Promise<BindingPerson[]> {
  return collection<BindingPerson>('bindingPersons').find({
    where: { _id: command.in([...personIds]) },
    limit: personIds.length,
  })
}

export async function findBindingPerson(
  transaction: Transaction,
  personId: string,
): Promise<BindingPerson> {
  const tied = await transaction.documents<BindingPerson>('bindingPersons').get(personId)
  return tied ?? { selfOpenId: null, ties: 0 }
}

export async function putBindingPerson(
  transaction: Transaction,
  personId: string,
  { selfOpenId, ties }: BindingPerson,
): Promise<void> {
  await transaction.documents<BindingPerson>('bindingPersons').put(personId, { selfOpenId, ties })
}
