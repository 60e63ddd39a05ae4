import type { Relation } from './appointmentTerms'
import { type OwnReader, type Parties, seenOf } from './seenAppointment'

const FILE = 'file-1'
const TIE = 'tie-1'
const BEFORE_MERGE = 'file-0'

function appointment(
  callerId: string | null,
  relation: Relation,
  changes: Partial<Parties> = {},
): Parties {
  return {
    ...{ callerId, relation, personId: FILE, tieId: TIE },
    ...{ fromFile: ['phone', 'address'], ...changes },
  }
}

const byName = { personId: null, tieId: null, fromFile: [] }
const byDaughter = appointment('daughter', 'parent')
const byFather = appointment('father', 'self')
const walkIn = appointment(null, 'self', { tieId: null, fromFile: [] })

const HOLDS = { endedTies: { byOthers: [], untied: [] } }
const endedByOthers = (tieId: string) => ({ endedTies: { byOthers: [tieId], untied: [] } })
const untied = (tieId: string) => ({ endedTies: { byOthers: [], untied: [tieId] } })
const father: OwnReader = { callerId: 'father', fileIds: [FILE], ...HOLDS }
const fatherAnew: OwnReader = { callerId: 'father-2', fileIds: [FILE], ...HOLDS }
const keptByMerge: OwnReader = {
  callerId: 'father-2',
  fileIds: ['file-2', FILE, BEFORE_MERGE],
  ...HOLDS,
}
const formerFather: OwnReader = { callerId: 'father', fileIds: [], ...HOLDS }
const daughter: OwnReader = { callerId: 'daughter', fileIds: [], ...HOLDS }
const daughterOnFile: OwnReader = { callerId: 'daughter', fileIds: ['file-9'], ...HOLDS }
const stranger: OwnReader = { callerId: 'stranger', fileIds: ['file-9'], ...HOLDS }

const ALL = ['phone', 'address', 'note']
const NOTHING = undefined

test.each<[string, Parties, OwnReader, readonly unknown[] | undefined]>([
  // By name and number: all of it is what the booker typed, and nobody else has a part in it.
  [
    'by name, the booker',
    appointment('daughter', 'parent', byName),
    daughter,
    ['booker', 'parent', 'caller', ALL],
  ],
  [
    'by name for oneself',
    appointment('father', 'self', byName),
    father,
    ['booker', 'self', 'caller', ALL],
  ],
  ['by name, who it is for', appointment('daughter', 'parent', byName), father, NOTHING],
  // By file: what the file says is read in the file.
  ['by the person', byFather, father, ['booker', 'self', 'caller', ['note']]],
  [
    'by the person, from an earlier WeChat',
    byFather,
    fatherAnew,
    ['person', 'self', 'person', ['note']],
  ],
  ['by family, the booker', byDaughter, daughter, ['booker', 'parent', 'caller', ['note']]],
  [
    'by family who has a file too',
    byDaughter,
    daughterOnFile,
    ['booker', 'parent', 'caller', ['note']],
  ],
  ['by family, the person', byDaughter, father, ['person', 'self', 'family', ['note']]],
  ['by the person, family', byFather, daughter, NOTHING],
  ['by family, a stranger', byDaughter, stranger, NOTHING],
  // What was typed instead stands in the appointment.
  [
    'another number, the booker',
    { ...byDaughter, fromFile: ['address'] },
    daughter,
    ['booker', 'parent', 'caller', ['phone', 'note']],
  ],
  [
    'another number, the person',
    { ...byDaughter, fromFile: ['address'] },
    father,
    ['person', 'self', 'family', ['phone', 'note']],
  ],
  [
    'another home, the booker',
    { ...byDaughter, fromFile: ['phone'] },
    daughter,
    ['booker', 'parent', 'caller', ['address', 'note']],
  ],
  [
    'both, the booker',
    { ...byDaughter, fromFile: [] },
    daughter,
    ['booker', 'parent', 'caller', ALL],
  ],
  // A tie that ended: the booker keeps what they typed, the person nothing of what others booked.
  ['ended, the person who booked', byFather, formerFather, ['booker', 'self', 'caller', ['note']]],
  ['ended, of what family booked', byDaughter, formerFather, NOTHING],
  // Taken off by the person or the station: nothing is left of what was booked by that tie.
  ['taken off, what was booked by it', byDaughter, { ...daughter, ...endedByOthers(TIE) }, NOTHING],
  [
    'taken off, what was booked by another tie',
    byDaughter,
    { ...daughter, ...endedByOthers('tie-2') },
    ['booker', 'parent', 'caller', ['note']],
  ],
  [
    'taken off, what was booked by name',
    appointment('daughter', 'parent', byName),
    { ...daughter, ...endedByOthers(TIE) },
    ['booker', 'parent', 'caller', ALL],
  ],
  [
    'taken off, and bound as the person again',
    byFather,
    { ...father, ...endedByOthers(TIE) },
    ['person', 'self', 'person', ['note']],
  ],
  // Ended by who was tied: it can be given up, and is nobody's but the person's to move.
  [
    'untied, what was booked by it',
    byDaughter,
    { ...daughter, ...untied(TIE) },
    ['untied', 'parent', 'caller', ['note']],
  ],
  [
    'untied, what was booked by another tie',
    byDaughter,
    { ...daughter, ...untied('tie-2') },
    ['booker', 'parent', 'caller', ['note']],
  ],
  [
    'untied, and bound as the person again',
    byFather,
    { ...father, ...untied(TIE) },
    ['booker', 'self', 'caller', ['note']],
  ],
  // Two files made one, and made two again.
  [
    'merged, the person of the kept file',
    byDaughter,
    keptByMerge,
    ['person', 'self', 'family', ['note']],
  ],
  [
    'merged, booked by who was believed another',
    byFather,
    keptByMerge,
    ['person', 'self', 'person', ['note']],
  ],
  [
    'made two again',
    { ...byFather, personId: 'file-2' },
    father,
    ['booker', 'self', 'caller', ['note']],
  ],
  ['made two again, the other', { ...byFather, personId: 'file-2' }, fatherAnew, NOTHING],
  // The desk's note is the desk's.
  ['walk-in, the person', walkIn, father, ['person', 'self', 'desk', []]],
  [
    'walk-in with somebody, the person',
    { ...walkIn, relation: 'parent' },
    father,
    ['person', 'self', 'desk', []],
  ],
  ['walk-in by name, anybody', { ...walkIn, ...byName }, father, NOTHING],
])('%s', (_, seen, reader, expected) => {
  const own = seenOf(seen, reader)
  expect(own && [own.as, own.relation, own.bookedBy, own.shows]).toEqual(expected)
})

test.each([
  ['by name', appointment('father', 'self', byName)],
  ['by file', byDaughter],
  ['a walk-in', walkIn],
])('the desk sees all that is kept: %s', (_, seen) => {
  expect(seenOf(seen, 'desk')).toEqual({ as: 'desk', shows: ALL })
})
