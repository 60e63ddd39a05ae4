import fc from 'fast-check'
import { SlotId } from '../primitives'
import { dateOf, timeAt } from '../time'
import { parseSlotId, slotIdOf } from './slots'

fc.configureGlobal({ seed: 20_261_123 })

const anySlot = fc.record({
  stationId: fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/),
  windowNo: fc.integer({ min: 1, max: 99 }),
  date: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => dateOf(date.getTime())),
  starts: fc.nat(24 * 60 - 1).map(timeAt),
})

describe('a slot is named by station, window, day and time', () => {
  const slot = { stationId: 'tongliang-bachuan', windowNo: 1, date: '2026-11-23', starts: '09:00' }

  test('in one word', () => {
    expect(slotIdOf(slot)).toBe('tongliang-bachuan.1.20261123.0900')
    expect(parseSlotId('tongliang-bachuan.1.20261123.0900')).toEqual(slot)
  })

  test('every name is read back as what it was made of, and fits into an input', () => {
    fc.assert(
      fc.property(anySlot, (each) => {
        expect(parseSlotId(slotIdOf(each))).toEqual(each)
        expect(SlotId.safeParse(slotIdOf(each)).success).toBe(true)
      }),
    )
  })

  test('two slots never share a name', () => {
    fc.assert(
      fc.property(anySlot, anySlot, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        expect(slotIdOf(one)).not.toBe(slotIdOf(other))
      }),
    )
  })
})

describe('anything else is no slot', () => {
  test.each([
    '',
    'tongliang-bachuan',
    'tongliang-bachuan.1.20261123',
    'tongliang-bachuan.1.20261123.0900.1',
    'tongliang-bachuan.1.20261123.0900\n',
    'tongliang.bachuan.1.20261123.0900',
    '.1.20261123.0900',
    'tongliang-bachuan..20261123.0900',
    'tongliang-bachuan.100.20261123.0900',
    'tongliang-bachuan.-1.20261123.0900',
    'tongliang-bachuan.1.20260230.0900',
    'tongliang-bachuan.1.20270229.0900',
    'tongliang-bachuan.1.20261123.2400',
    'tongliang-bachuan.1.20261123.0960',
    'tongliang-bachuan.1.2026-11-23.09:00',
    '巴川.1.20261123.0900',
  ])('%j', (junk) => {
    expect(parseSlotId(junk)).toBeUndefined()
  })

  test('junk is never more than refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (junk) => {
        expect(parseSlotId(junk)).toBeUndefined()
      }),
    )
  })
})
