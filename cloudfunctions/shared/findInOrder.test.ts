import { documentsIn } from '../../test/doubles/database'
import { type Collection, collection, type Stored } from './database'
import { findInOrder, type InOrder } from './findInOrder'

jest.mock('./database', () => jest.requireActual('../../test/doubles/database'))

interface Due {
  at: Date | null
  status: string
}

const records = (): Collection<Due> => collection('things')
const put = (id: string, at: number | null, status = 'open') =>
  documentsIn('things').set(id, { at: at === null ? null : new Date(at), status })

beforeEach(() => documentsIn('things').clear())

/** The ids of all, found so many at a time. */
async function allOf(which: Omit<InOrder<'at'>, 'field'>, size: number): Promise<string[]> {
  const all: string[] = []
  for (let after: Stored<Due> | undefined; ; ) {
    const page = await findInOrder(records(), { field: 'at', ...which }, after, size)
    all.push(...page.map(({ _id }) => _id))
    after = page.at(-1)
    if (page.length < size) return all
  }
}

test.each([1, 2, 3, 4, 5, 6])('those of one moment are all found, %i at a time', async (size) => {
  for (const id of ['d', 'b', 'e', 'c']) put(id, 20)
  put('f', 10)
  put('a', 30)
  expect(await allOf({ below: new Date(31) }, size)).toEqual(['f', 'b', 'c', 'd', 'e', 'a'])
})

test('neither those on the bounds, nor what has no moment, nor others', async () => {
  put('on the lower', 10)
  put('between', 11)
  put('on the upper', 20)
  put('none', null)
  put('other', 11, 'done')
  const open = { where: { status: 'open' } }
  expect(await allOf({ ...open, above: new Date(10), below: new Date(20) }, 1)).toEqual(['between'])
  expect(await allOf({ ...open, below: new Date(20) }, 1)).toEqual(['on the lower', 'between'])
  expect(await allOf({ ...open, above: new Date(10) }, 1)).toEqual(['between', 'on the upper'])
})
