import { findPeople } from '@contract/people'
import { CLERK, STATION_ID } from '../world/actors'
import { call } from '../world/cloud'
import { addFile } from '../world/people'
import { startWorld, type World } from '../world/startWorld'

const AT = { stationId: STATION_ID }
/** More than two pages of those whose pinyin begins as their initials do, and of those where it does not. */
const MANY = 46
const NAMES = ['张辉', '曾海', '张浩', '曾华']

let world: World

beforeAll(async () => {
  world = await startWorld()
  for (let n = 0; n < 2 * MANY; n++) await addNamed(NAMES[n % NAMES.length] ?? '', n)
})
afterAll(() => world.end())

function addNamed(name: string, n: number): Promise<string> {
  return addFile(world, { identity: { name, phone: String(19900300000 + n) } })
}

test('each page is full but the last, and each is told once', async () => {
  const pages: string[][] = []
  let after: string | undefined
  do {
    const page = await call(world, CLERK.openId, findPeople, { ...AT, text: 'zh', after })
    pages.push(page.people.map(({ personId }) => personId))
    after = page.next
  } while (after !== undefined)
  const last = pages.pop() ?? []
  expect(pages.map((ids) => ids.length)).toEqual(pages.map(() => 20))
  expect(last.length).toBeGreaterThan(0)
  const ids = [...pages.flat(), ...last]
  expect(new Set(ids).size).toBe(ids.length)
  // 张辉 and 张浩 by pinyin and by initials; 曾海 and 曾华 by initials alone.
  expect(ids).toHaveLength(2 * MANY)
})

test('a full last page names no page after it', async () => {
  for (let n = 0; n < 20; n++) await addNamed('尚善', 500 + n)
  const page = await call(world, CLERK.openId, findPeople, { ...AT, text: 'shangs' })
  expect(page.people).toHaveLength(20)
  expect(page.next).toBeUndefined()
})
