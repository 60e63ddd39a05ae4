import { movesOf } from './movesOf'

type Lived = Parameters<typeof movesOf>[0]['after']

const file: Lived = { ended: false, mergedInto: null, householdId: 'home' }
const ended = { ...file, ended: true }
const elsewhere = { ...file, householdId: 'other' }
const merged = { ...file, mergedInto: 'kept', householdId: null }

const out = { householdId: 'home', by: -1 }
const into = { householdId: 'home', by: 1 }
const uncounted = { householdId: 'home', by: 0 }

describe('a household is written by whoever', () => {
  test.each<[string, before: Lived | undefined, after: Lived, moves: object[]]>([
    ['is begun in it', undefined, file, [into]],
    ['stays', file, file, []],
    ['comes from another', elsewhere, file, [{ householdId: 'other', by: -1 }, into]],
    ['is ended', file, ended, [out]],
    ['is kept up again', ended, file, [into]],
    ['goes into another file', file, merged, [out]],
    ['is ended and stays', ended, ended, []],
    ['is ended and comes into it', { ...elsewhere, ended: true }, ended, [uncounted]],
    ['is ended, and two again with the file into which it had gone', merged, ended, [uncounted]],
    ['is ended as it moves', elsewhere, ended, [{ householdId: 'other', by: -1 }, uncounted]],
    ['has no home any more', ended, { ...ended, householdId: null }, []],
  ])('%s', (_who, before, after, moves) => {
    expect(movesOf({ before, after })).toEqual(moves)
  })
})
