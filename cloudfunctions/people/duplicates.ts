import type { duplicatePeople } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Context } from '../shared/serve'
import type { PersonDocument } from './records'
import { rowOf } from './shown'
import { findDuplicates } from './store'

const PAGE_SIZE = 50

/** Files with the same ID number, by number: two database operations with the membership. */
export async function duplicates(
  { stationId, after }: InputOf<typeof duplicatePeople>,
  { now }: Context,
): Promise<OutputOf<typeof duplicatePeople>> {
  const found = await findDuplicates(stationId, after, PAGE_SIZE + 1)
  const groups = groupsOf(found)
  // The last group may go on beyond what was read: it begins the next page.
  if (found.length > PAGE_SIZE && groups.length > 1) groups.pop()
  const last = groups.at(-1)?.[0]?.duplicateOf
  return {
    groups: groups.map((group) => group.map((file) => rowOf(file, 'station', now))),
    ...(found.length > PAGE_SIZE && last && { next: last }),
  }
}

/** One group for each number, in the order in which they come. */
function groupsOf(files: readonly PersonDocument[]): PersonDocument[][] {
  const groups = new Map<string | null, PersonDocument[]>()
  for (const file of files) {
    groups.set(file.duplicateOf, [...(groups.get(file.duplicateOf) ?? []), file])
  }
  return [...groups.values()]
}
