import {
  addPerson,
  editPerson,
  findPeople,
  openPerson,
  peopleCounts,
  personChanges,
} from '@contract/people'
import type { PartChange, PersonParts } from '@contract/people/personFile'
import type { Change, PeopleCounts, PersonFile, PersonRow } from '@contract/people/personViews'
import type { Reply } from '@contract/procedure'
import { NO_COUNTS, plus } from '../../cloudfunctions/people/counts/counts'
import { CLERK, HEAD, STATION_ID, VETERAN } from './actors'
import { ask, type Cloud, call } from './cloud'

const AT = { stationId: STATION_ID }

/** A file with something in most parts; without ID number, which each story gives its own. */
export const ZHOU: PersonParts = {
  identity: { name: '周建军', phone: VETERAN.phone },
  service: { enlisted: '1969-12', branch: 'army', operations: ['边境作战'] },
  family: { relatives: [{ name: '周小梅', kinship: 'child', phone: '19900000031' }] },
  home: { village: '演示村', address: '演示村三组8号', living: 'alone' },
  honours: [{ kind: 'thirdMerit', year: 1979 }],
  health: { state: 'chronic', chronicIllnesses: ['高血压'] },
  hardship: { kinds: ['illness'], incomeBand: 'below1000' },
  tags: [{ tag: 'alone', since: '2020' }, { tag: 'warVeteran' }],
}

/** Opens a file at the station of the stories, as the clerk does; returns the person's id. */
export async function addFile(cloud: Cloud, parts: PersonParts): Promise<string> {
  return (await call(cloud, CLERK.openId, addPerson, { ...AT, parts })).personId
}

/** A file as the clerk sees it. */
export function fileOf(cloud: Cloud, personId: string, reveal = false): Promise<PersonFile> {
  return call(cloud, CLERK.openId, openPerson, { ...AT, personId, reveal })
}

/** Edits one part as the clerk does who has seen this version of the file. */
export function editFile(
  cloud: Cloud,
  personId: string,
  version: number,
  change: PartChange,
): Promise<Reply<{ version: number }>> {
  const input = { ...AT, personId, version, change, why: '本人来说的' }
  return ask(cloud, CLERK.openId, editPerson, input)
}

/** What was done to a file, the latest first, as the head sees it. */
export async function changesOf(cloud: Cloud, personId: string): Promise<Change[]> {
  return (await call(cloud, HEAD.openId, personChanges, { ...AT, personId })).changes
}

/** All that a text finds at the station of the stories, page by page. */
export async function foundBy(cloud: Cloud, text: string): Promise<PersonRow[]> {
  const found: PersonRow[] = []
  let after: string | undefined
  do {
    const page = await call(cloud, CLERK.openId, findPeople, { ...AT, text, after })
    found.push(...page.people)
    after = page.next
  } while (after !== undefined)
  return found
}

/** The kept counts of the station of the stories. */
export async function countsNow(cloud: Cloud): Promise<PeopleCounts> {
  const asked = { ...AT, ofStationId: STATION_ID }
  const { counts, own } = await call(cloud, HEAD.openId, peopleCounts, asked)
  return { ...NO_COUNTS, ...counts, byTag: counts.byTag ?? {}, ...own }
}

/** By how much the counts have grown, those of tags among the others; what stayed is left out. */
export async function countsSince(
  cloud: Cloud,
  before: PeopleCounts,
): Promise<Record<string, number>> {
  const { byTag, ...numbers } = plus(await countsNow(cloud), before, -1)
  const all = Object.entries({ ...byTag, ...numbers })
  return Object.fromEntries(all.filter(([, number]) => number !== 0))
}
