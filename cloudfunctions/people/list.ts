import type { listPeople } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { rowOf } from './shown'
import { findPage } from './store'

const PAGE_SIZE = 30

/** A page of the station's people: two database operations with the membership. */
export async function list(
  { stationId, tag, village, ended, after }: InputOf<typeof listPeople>,
  { now }: Context,
): Promise<OutputOf<typeof listPeople>> {
  const found = await findPage(stationId, { tag, village, ended }, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ byPinyin }) => byPinyin ?? '')
  return { people: page.map((file) => rowOf(file, 'station', now)), ...next }
}
