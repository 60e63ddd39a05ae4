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
const DAUGHTER: OwnReader = {
  callerId: 'daughter',
  fileIds: [],
  endedTies: { byOthers: [], untied: [] },
}
const TAKEN: OwnReader = { ...DAUGHTER, endedTies: { byOthers: ['tie'], untied: [] } }
const FATHER: OwnReader = {
  callerId: 'father',
  fileIds: ['father-file'],
  endedTies: { byOthers: [], untied: [] },
}

/** The same by name and phone, as anybody may. */
const BY_NAME = { ...BOOKED, personId: null, tieId: null } as const

const says = ({ paragraphs }: { paragraphs: readonly string[] }) => paragraphs.join('')

test('the person is told what family sees of their visits once taken off, as it is', () => {
  expect(says(CONSENT.family)).toContain('照您的档案约的事也看不到了，您还看得到')
  expect(seenOf(BOOKED, TAKEN)).toBeUndefined()
  expect(seenOf(BOOKED, FATHER)).toBeDefined()
})

test('and of what family booked by name and phone alone', () => {
  expect(says(CONSENT.family)).toContain(
    '只写您的姓名、手机号约的，您在这里看不到，解除以后家人还看得到',
  )
  expect(seenOf(BY_NAME, DAUGHTER)).toBeDefined()
  expect(seenOf(BY_NAME, TAKEN)).toBeDefined()
  expect(seenOf(BY_NAME, FATHER)).toBeUndefined()
})

test('so is who acts: who ends it oneself still sees them', () => {
  const text = '您自己解除，约过的事还看得到；本人或者服务站解除，照家人的档案约的就看不到了'
  expect(says(CONSENT.acting)).toContain(text)
  expect(says(CONSENT.acting)).toContain('您照家人的档案约了什么、填了什么，本人都看得到')
  expect(seenOf(BOOKED, DAUGHTER)).toBeDefined()
  expect(seenOf(BOOKED, FATHER)).toBeDefined()
  expect(seenOf(BOOKED, TAKEN)).toBeUndefined()
})
