import { type OwnReader, seenOf } from '@contract/appointments/seenAppointment'
import { CONSENT } from '@contract/bindings/bindingConsent'

/** Booked by the daughter for her father. */
const BOOKED = {
  callerId: 'daughter',
  personId: 'father-file',
  tieId: 'tie',
  relation: 'parent',
  fromFile: [],
} as const
const DAUGHTER: OwnReader = { callerId: 'daughter', fileIds: [], takenTies: [] }
const TAKEN: OwnReader = { ...DAUGHTER, takenTies: ['tie'] }
const FATHER: OwnReader = { callerId: 'father', fileIds: ['father-file'], takenTies: [] }

const says = ({ paragraphs }: { paragraphs: readonly string[] }) => paragraphs.join('')

test('the person is told what family sees of their visits once taken off, as it is', () => {
  expect(says(CONSENT.family)).toContain('他替您约的事他也看不到了，您还看得到')
  expect(seenOf(BOOKED, TAKEN)).toBeUndefined()
  expect(seenOf(BOOKED, FATHER)).toBeDefined()
})

test('so is who acts: who ends it oneself still sees them', () => {
  const text = '您自己解除，约过的事还看得到；本人或者服务站解除，就看不到了'
  expect(says(CONSENT.acting)).toContain(text)
  expect(seenOf(BOOKED, DAUGHTER)).toBeDefined()
  expect(seenOf(BOOKED, TAKEN)).toBeUndefined()
})
