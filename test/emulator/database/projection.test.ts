import { compileProjection } from '../../../emulator/database/projection'

const DOCUMENT = {
  _id: 1,
  a: 1,
  b: { c: 2, d: 3 },
  list: [{ x: 1, y: 1 }, 5, { x: 2, y: 2 }, [{ x: 3, y: 3 }]],
  numbers: [1, 2, 3, 4],
}

test.each([
  ['named fields, always with _id', { a: 1 }, { _id: 1, a: 1 }],
  ['without _id', { a: true, _id: false }, { a: 1 }],
  ['a nested field', { 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
  ['a field of elements', { 'list.x': 1 }, { _id: 1, list: [{ x: 1 }, { x: 2 }, [{ x: 3 }]] }],
  ['a field that is not there', { z: 1, 'a.z': 1 }, { _id: 1 }],
  ['only _id', { _id: 1 }, { _id: 1 }],
  ['all but some', { list: 0, numbers: 0, 'b.d': 0 }, { _id: 1, a: 1, b: { c: 2 } }],
  ['all but _id and more', { _id: 0, list: 0, numbers: 0, b: 0 }, { a: 1 }],
  [
    'the first of an array',
    { numbers: { $slice: 2 }, list: 0, b: 0 },
    { _id: 1, a: 1, numbers: [1, 2] },
  ],
  ['the last of an array', { a: 1, numbers: { $slice: -1 } }, { _id: 1, a: 1, numbers: [4] }],
  [
    'a middle of an array',
    { a: 1, numbers: { $slice: [1, 2] } },
    { _id: 1, a: 1, numbers: [2, 3] },
  ],
  ['from the end', { a: 1, numbers: { $slice: [-3, 2] } }, { _id: 1, a: 1, numbers: [2, 3] }],
  [
    'the first that matches',
    { list: { $elemMatch: { x: { $gt: 1 } } } },
    { _id: 1, list: [{ x: 2, y: 2 }] },
  ],
  [
    'the first value that matches',
    { numbers: { $elemMatch: { $gt: 2 } } },
    { _id: 1, numbers: [3] },
  ],
  ['none that matches', { list: { $elemMatch: { x: 9 } } }, { _id: 1 }],
])('a projection of %s', (_name, spec, expected) => {
  expect(compileProjection(spec)(DOCUMENT)).toEqual(expected)
})

test('a slice alone keeps the other fields', () => {
  const project = compileProjection({ numbers: { $slice: 1 } })
  expect(project(DOCUMENT)).toEqual({ ...DOCUMENT, numbers: [1] })
})

test.each([
  ['a mix', { a: 1, b: 0 }, 'mix of inclusion and exclusion'],
  ['$meta', { a: { $meta: 'textScore' } }, 'projection operator $meta'],
  ['a positional path', { 'list.$': 1 }, 'projection list.$'],
  ['a text', { a: '$b' }, 'must be 0, 1, $slice or $elemMatch'],
  ['a broken $slice', { a: { $slice: 'x' } }, '$slice takes'],
])('%s is refused', (_name, spec, message) => {
  expect(() => compileProjection(spec)).toThrow(message)
})
