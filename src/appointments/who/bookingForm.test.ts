import { bookAppointment } from '@contract/appointments'
import { fieldIssues } from '@contract/fieldIssues'
import { bookingInput, EMPTY_FORM, isCuredByOtherTime, relationOf } from './bookingForm'

const step = {
  stationId: 'bachuan',
  matter: 'transfer',
  way: 'onSite',
  slotId: 'bachuan.1.20261123.0900',
} as const
const filled = { ...EMPTY_FORM, selfName: ' 周建军 ', selfPhone: '199 0000-0001' }

test('what is typed becomes an input that the contract takes', () => {
  const input = bookingInput(filled, step)
  expect(fieldIssues(bookAppointment.input, input)).toEqual([])
  expect(bookAppointment.input.parse(input)).toEqual({
    ...step,
    served: { relation: 'self', name: '周建军', phone: '19900000001' },
  })
})

test('another person has a name and number of their own', () => {
  const form = { ...filled, relation: 'parent', otherName: '周德厚', otherPhone: '19900000002' }
  expect(bookingInput(form, step).served).toEqual({
    relation: 'parent',
    name: '周德厚',
    phone: '19900000002',
  })
})

test('an address goes along only where somebody comes', () => {
  const form = { ...filled, address: '中兴路1号', note: ' ' }
  expect(bookingInput(form, step)).not.toHaveProperty('served.address')
  expect(bookingInput(form, { ...step, way: 'homeVisit' }).served.address).toBe('中兴路1号')
  expect(bookingInput(form, step)).not.toHaveProperty('note')
})

test('a draft of another relation is read as oneself', () => {
  expect(relationOf({ ...EMPTY_FORM, relation: 'cousin' })).toBe('self')
})

test('a full slot asks for another time, a matter that is not offered does not', () => {
  expect(isCuredByOtherTime('SLOT_FULL')).toBe(true)
  expect(isCuredByOtherTime('MATTER_NOT_OFFERED')).toBe(false)
})
