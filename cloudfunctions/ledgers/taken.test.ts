import { plain } from '@contract/ledgers/ledgerColumns'
import { type Page, READ_AT_ONCE, takePages, textsOf } from './taken'

/** Numbers from 0 up to `count`, by pages, as the database gives records. */
function numbers(count: number) {
  const limits: number[] = []
  async function read(after: string | undefined, limit: number): Promise<Page<number>> {
    limits.push(limit)
    const first = after === undefined ? 0 : Number(after) + 1
    const items = Array.from({ length: Math.min(limit, count - first) }, (_, n) => first + n)
    const isMore = first + items.length < count
    return { items, next: isMore ? String(items.at(-1)) : undefined }
  }
  return { limits, read }
}

test('reads page after page until there are enough, and says where the next part begins', async () => {
  const { limits, read } = numbers(3000)
  const part = await takePages(2500, undefined, read)
  expect(part.items).toHaveLength(2500)
  expect(part.next).toBe('2499')
  expect(limits).toEqual([READ_AT_ONCE, READ_AT_ONCE, 2500 - 2 * READ_AT_ONCE])
  const rest = await takePages(2500, part.next, read)
  expect(rest).toEqual({ items: expect.arrayContaining([2500, 2999]), next: undefined })
  expect(rest.items).toHaveLength(500)
})

test.each([0, 1, READ_AT_ONCE, READ_AT_ONCE + 1])('takes all %i that there are', async (count) => {
  const { items, next } = await takePages(10_000, undefined, numbers(count).read)
  expect([items.length, next]).toEqual([count, undefined])
})

test('a row is empty where a record has nothing', () => {
  const columns = [
    plain('姓名', 'identity.name'),
    plain('住址', 'home.address'),
    plain('备注', 'note'),
  ]
  expect(textsOf(columns, { identity: { name: '王建国' }, note: null })).toEqual(['王建国', '', ''])
})
