import { type EndedTie, type LastTie, tellEndedTies } from './endedTies'

const FIRST = 'tie-1'

/** A tie to `file-1`, which its user has ended unless said otherwise. */
function ended(changes: Partial<EndedTie> = {}): EndedTie {
  return { tieId: FIRST, fileIds: ['file-1'], byOthers: false, ...changes }
}

/** The last tie to a file: held to this day, or until then. */
function last(endedAt: number | null, changes: Partial<LastTie> = {}): LastTie {
  return { personId: 'file-1', endedAt, byOthers: false, ...changes }
}

const byOthers = { byOthers: true }
const inOther = { personId: 'file-2' }
const merged = ended({ fileIds: ['file-2', 'file-1'] })

test.each<[string, EndedTie, LastTie[], 'byOthers' | 'untied' | 'neither']>([
  ['ended by others', ended(byOthers), [last(1, byOthers)], 'byOthers'],
  ['ended by others, and bound again', ended(byOthers), [last(null)], 'byOthers'],
  ['ended by its user', ended(), [last(1)], 'untied'],
  ['ended, and nothing is known of the file', ended(), [], 'untied'],
  ['ended, came back', ended(), [last(null)], 'neither'],
  ['ended, came back, taken off', ended(), [last(2, byOthers)], 'byOthers'],
  ['ended, came back, taken off, came back', ended(), [last(null)], 'neither'],
  ['the same, and ended once more', ended(), [last(3)], 'untied'],
  ['ended, and bound to the other of two files', ended(), [last(1), last(null, inOther)], 'untied'],
  ['the same, made one', merged, [last(1), last(null, inOther)], 'neither'],
  [
    'made one, of the other taken off',
    merged,
    [last(1), last(2, { ...inOther, ...byOthers })],
    'byOthers',
  ],
  [
    'made one, of the other taken off before',
    merged,
    [last(2), last(1, { ...inOther, ...byOthers })],
    'untied',
  ],
  ['made one, both ended by their user', merged, [last(1), last(2, inOther)], 'untied'],
])('%s', (_, tie, lastTies, expected) => {
  expect(tellEndedTies([tie], lastTies)).toEqual({
    byOthers: expected === 'byOthers' ? [FIRST] : [],
    untied: expected === 'untied' ? [FIRST] : [],
  })
})

test('of several each is told for itself', () => {
  const ties = [
    ended(),
    ended({ tieId: 'tie-2', fileIds: ['file-2'] }),
    ended({ tieId: 'tie-3', ...byOthers }),
  ]
  expect(tellEndedTies(ties, [last(1), last(null, inOther)])).toEqual({
    byOthers: ['tie-3'],
    untied: [FIRST],
  })
})
