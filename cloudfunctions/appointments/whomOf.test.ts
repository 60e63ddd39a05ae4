import type { Way } from '@contract/matters'
import { findTie } from '../bindings/public'
import { findPersonAtHome } from '../people/public'
import type { Transaction } from '../shared/database'
import { whomOf } from './whomOf'

jest.mock('../shared/database', () => ({}))
jest.mock('../bindings/public', () => ({ findTie: jest.fn() }))
jest.mock('../people/public', () => ({ findPersonAtHome: jest.fn() }))

const FILE = { phone: '19900000001', address: '演示村三组8号' }
const TYPED = { phone: '19900000077', address: '演示路1号' }
const transaction: Transaction = { documents: jest.fn() }

beforeEach(() => {
  jest.mocked(findTie).mockResolvedValue({ tieId: 'tie-1', as: 'family', kinship: 'child' })
  jest.mocked(findPersonAtHome).mockResolvedValue({
    personId: 'file-1',
    askedId: 'file-1',
    ids: ['file-1'],
    stationId: 'anju',
    name: '周建军',
    householdId: null,
    village: null,
    idNumber: null,
    phones: [FILE.phone],
    ended: false,
    address: FILE.address,
    askedName: '周建民',
  })
})

function whom(way: Way, served: { phone?: string; address?: string }) {
  const booking = {
    stationId: 'anju',
    slotId: 'anju.1.20261123.0900',
    matter: 'policy',
    forPersonId: 'file-1',
  } as const
  return whomOf({ ...booking, way, served }, 'openid-1', transaction)
}

async function takes(...input: Parameters<typeof whom>) {
  const { served, fromFile } = await whom(...input)
  return [served.phone, served.address, fromFile]
}

test('who has a file that went into another is looked for by both names', async () => {
  expect(await whom('onSite', {})).toMatchObject({
    served: { name: '周建军' },
    names: ['周建军', '周建民'],
  })
})

describe('an appointment copies nothing of the file, and leaves to it what its way needs', () => {
  test.each<[Way, string[]]>([
    ['onSite', ['phone']],
    ['homeVisit', ['phone', 'address']],
    ['errand', ['phone', 'address']],
    ['phone', ['phone']],
  ])('%s', async (way, fromFile) => {
    expect(await takes(way, {})).toEqual([undefined, undefined, fromFile])
  })

  test.each<[Way, string | undefined]>([
    ['onSite', undefined],
    ['homeVisit', TYPED.address],
    ['errand', TYPED.address],
    ['phone', undefined],
  ])('%s, where all was typed', async (way, address) => {
    expect(await takes(way, TYPED)).toEqual([TYPED.phone, address, []])
  })
})
