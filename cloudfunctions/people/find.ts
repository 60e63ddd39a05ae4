import type { findPeople } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { idNumberIndex, phoneIndex } from './foundBy'
import { readQuery } from './readQuery'
import type { PersonDocument } from './records'
import { rowOf } from './shown'
import { beginsWith, spellingOf } from './spelling'
import {
  findBeginning,
  findByIdentity,
  findByInitialsAlone,
  findByPhoneIndex,
  type SearchOrder,
} from './store'

const PAGE_SIZE = 20

interface Page {
  files: PersonDocument[]
  next?: string | undefined
  /** Found by the sound of the name: none is written so. */
  soundsAlike?: true
}

/** People of the station by what somebody typed: with the membership two database operations, or three. */
export async function find(
  { stationId, text, after }: InputOf<typeof findPeople>,
  { now }: Context,
): Promise<OutputOf<typeof findPeople>> {
  const { files, next, soundsAlike } = await findPage(stationId, text, after)
  return {
    people: files.map((file) => rowOf(file, 'station', now)),
    ...(next !== undefined && { next }),
    ...(soundsAlike && { soundsAlike }),
  }
}

async function findPage(stationId: string, text: string, after: string | undefined): Promise<Page> {
  const query = readQuery(text)
  switch (query?.kind) {
    case 'name':
      return findByName(stationId, query.name, after)
    case 'letters':
      return findByLetters(stationId, query.letters, after)
    case 'phone':
      return { files: await findByPhoneIndex(stationId, phoneIndex(query.phone)) }
    case 'idNumber':
      return { files: await findByIdentity(stationId, [idNumberIndex(query.idNumber)]) }
    default:
      return { files: [] }
  }
}

async function findOrdered(
  stationId: string,
  order: SearchOrder,
  text: string,
  after: string | undefined,
): Promise<Page> {
  const found = await findBeginning(stationId, order, text, after, PAGE_SIZE + 1)
  const { page, next } = paged(found, PAGE_SIZE, (last) => last[order] ?? undefined)
  return { files: page, next }
}

/** What marks a cursor of those whose name sounds as it was typed. */
const SOUND = 'sound:'
/** How many Han characters are looked for by their sound: one alone sounds like a tenth of all names. */
const SOUND_FROM = 2

/** Those whose name begins so; where there is none, those whose name sounds so. */
async function findByName(
  stationId: string,
  name: string,
  after: string | undefined,
): Promise<Page> {
  if (after?.startsWith(SOUND)) return findBySound(stationId, name, after.slice(SOUND.length))
  const written = await findOrdered(stationId, 'byName', name, after)
  const isEnough = (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= SOUND_FROM
  if (written.files.length > 0 || after !== undefined || !isEnough) return written
  return findBySound(stationId, name, undefined)
}

/** A page may hold fewer than it was read with: what begins with the same letters may go on as another syllable. */
async function findBySound(
  stationId: string,
  name: string,
  after: string | undefined,
): Promise<Page> {
  const { pinyin } = spellingOf(name)
  if (pinyin === '') return { files: [] }
  const { files, next } = await findOrdered(stationId, 'byPinyin', pinyin, after)
  return {
    files: files.filter((file) => beginsWith(file.name, pinyin)),
    ...(next !== undefined && { next: `${SOUND}${next}` }),
    soundsAlike: true,
  }
}

/** What marks a cursor of those found by initials, who come after those found by pinyin. */
const INITIALS = 'initials:'

async function findByLetters(
  stationId: string,
  letters: string,
  after: string | undefined,
): Promise<Page> {
  if (after?.startsWith(INITIALS)) {
    return findByInitials(stationId, letters, after.slice(INITIALS.length), PAGE_SIZE)
  }
  const sounding = await findOrdered(stationId, 'byPinyin', letters, after)
  // The pinyin of a name begins with its first initial: one letter finds the same people both ways.
  if (sounding.next !== undefined || letters.length === 1) return sounding
  const left = PAGE_SIZE - sounding.files.length
  const others = await findByInitials(stationId, letters, '', Math.max(left, 1))
  // A full page names a next one only where that holds somebody.
  if (left === 0) return others.files.length > 0 ? { ...sounding, next: INITIALS } : sounding
  return { ...others, files: [...sounding.files, ...others.files] }
}

/** Those whose initials begin so, without those whose pinyin does. */
async function findByInitials(
  stationId: string,
  letters: string,
  after: string,
  size: number,
): Promise<Page> {
  const found = await findByInitialsAlone(stationId, letters, after || undefined, size + 1)
  const { page, ...next } = paged(found, size, (last) => `${INITIALS}${last.byInitials}`)
  return { files: page, ...next }
}
