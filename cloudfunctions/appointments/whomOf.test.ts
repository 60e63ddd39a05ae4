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
  })
})

async function takes(way: Way, served: { phone?: string; address?: string }) {
  const booking = {
    stationId: 'anju',
    slotId: 'anju.1.20261123.0900',
    matter: 'policy',
    forPersonId: 'file-1',
  } as const
  const whom = await whomOf({ ...booking, way, served }, 'openid-1', transaction)
  const { phone, address } = whom.served
  return [phone, address, whom.fromFile]
}

describe('an appointment takes of the file what its way needs, and no more', () => {
  test.each<[Way, string | undefined, string | undefined, string[]]>([
    ['onSite', undefined, undefined, ['phone']],
    ['homeVisit', undefined, FILE.address, ['phone', 'address']],
    ['errand', undefined, FILE.address, ['phone', 'address']],
    ['phone', FILE.phone, undefined, ['phone']],
  ])('%s', async (way, phone, address, fromFile) => {
    expect(await takes(way, {})).toEqual([phone, address, fromFile])
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
