import { compileFilter } from '../../../emulator/database/query/match'
import { CloudError } from '../../../emulator/errors'

type Case = [name: string, filter: unknown, matching: unknown[], others: unknown[]]

/** Values of the field `a`; `undefined` means that the document has no such field. */
const FIELD_CASES: Case[] = [
  ['a value', 1, [1, [1, 2], [[3], 1]], [2, '1', null, [[1]], undefined]],
  ['null, which a missing field equals', null, [null, undefined, [null]], [0, [], [1]]],
  ['a whole array', [1, 2], [[1, 2], [[1, 2]]], [[2, 1], [1], 1]],
  ['an object, whose order counts', { x: 1, y: 2 }, [{ x: 1, y: 2 }], [{ y: 2, x: 1 }, { x: 1 }]],
  ['a RegExp', /^a/i, ['abc', 'Abc', ['z', 'a']], ['ba', 1, null]],
  ['a Date', new Date(5), [new Date(5)], [5, new Date(6)]],
  ['$eq', { $eq: 'x' }, ['x', ['x']], ['y', undefined]],
  ['$ne', { $ne: 1 }, [2, null, undefined, [2]], [1, [1, 2]]],
  ['$ne null', { $ne: null }, [0, [], ''], [null, undefined, [null]]],
  ['$gt', { $gt: 1 }, [2, [0, 2]], [1, 0, '2', null, undefined, new Date(9)]],
  ['$gte', { $gte: 1 }, [1, 2], [0, '1', undefined]],
  ['$gte null', { $gte: null }, [null, undefined], [0, 'a']],
  ['$lt', { $lt: 1 }, [0, -5, [9, 0]], [1, null, undefined, '0', Number.NaN]],
  ['$lte null', { $lte: null }, [null, undefined], [0]],
  ['$gt null', { $gt: null }, [], [null, undefined, 0, 'a']],
  ['$lte NaN', { $lte: Number.NaN }, [Number.NaN], [0, null]],
  ['$gt on strings by code point', { $gt: '\uffff' }, ['\u{1F600}'], ['a', '\uffff']],
  ['$gt on an array', { $gt: [1] }, [[1, 0], [2]], [[1], [0, 9], 2]],
  ['two comparisons by different elements', { $gt: 5, $lt: 3 }, [[1, 9]], [4, [4], 9, 1]],
  ['$in', { $in: [1, null, /^z/] }, [1, null, undefined, 'zoo', [1]], [2, 'az', []]],
  ['$in with an array', { $in: [[1]] }, [[1], [[1]]], [1]],
  ['$nin', { $nin: [1, null] }, [2, [2], []], [1, null, undefined, [1, 2]]],
  [
    '$all',
    { $all: [1, 2] },
    [
      [1, 2, 3],
      [2, 1],
    ],
    [[1], 1, undefined],
  ],
  ['$all of one', { $all: [1] }, [1, [1]], [2, []]],
  ['$all of nothing', { $all: [] }, [], [1, []]],
  [
    '$all with $elemMatch',
    { $all: [{ $elemMatch: { x: 1 } }] },
    [[{ x: 1 }]],
    [[{ x: 2 }], { x: 1 }],
  ],
  [
    '$size',
    { $size: 2 },
    [
      [1, 2],
      [[], []],
    ],
    [[1], 2, undefined],
  ],
  ['$elemMatch on values', { $elemMatch: { $gt: 1, $lt: 5 } }, [[9, 3]], [[1, 9], 3, [[3]]]],
  [
    '$elemMatch on fields',
    { $elemMatch: { x: 1, y: { $gt: 1 } } },
    [[{ x: 1, y: 2 }]],
    [[{ x: 1 }, { y: 2 }], { x: 1, y: 2 }],
  ],
  [
    '$elemMatch with $or',
    { $elemMatch: { $or: [{ x: 1 }, { y: 1 }] } },
    [[{ y: 1 }]],
    [[{ x: 2 }]],
  ],
  ['$exists', { $exists: true }, [null, 0, []], [undefined]],
  ['$exists false', { $exists: false }, [undefined], [null, []]],
  ['$mod', { $mod: [4, 1] }, [5, 1, 5.9, [2, 5]], [4, '5', null, Number.POSITIVE_INFINITY]],
  ['$regex with $options', { $regex: 'B$', $options: 'i' }, ['ab', ['x', 'AB']], ['ba', 1]],
  ['$not', { $not: { $gt: 1 } }, [1, null, undefined, 'a'], [2, [0, 2]]],
  ['$not of a RegExp', { $not: /^a/ }, ['b', undefined, 1], ['a', ['a', 'b']]],
]

test.each(FIELD_CASES)('%s', (_name, condition, matching, others) => {
  const test = compileFilter({ a: condition })
  const holds = (value: unknown) => test(value === undefined ? {} : { a: value })
  expect(matching.filter((value) => !holds(value))).toEqual([])
  expect(others.filter(holds)).toEqual([])
})

const DOCUMENT_CASES: Case[] = [
  ['$and', { $and: [{ a: 1 }, { b: 2 }] }, [{ a: 1, b: 2 }], [{ a: 1 }]],
  ['$or', { $or: [{ a: 1 }, { b: 2 }] }, [{ a: 1 }, { b: 2 }], [{ a: 2 }]],
  ['$nor', { $nor: [{ a: 1 }, { b: 2 }] }, [{ a: 2 }, {}], [{ b: 2 }]],
  ['$expr', { $expr: { $gt: ['$a', '$b'] } }, [{ a: 2, b: 1 }], [{ a: 1, b: 1 }]],
  ['$expr knows missing from null', { $expr: { $eq: ['$a', null] } }, [{ a: null }], [{}]],
  [
    'a path into arrays',
    { 'a.b': 1 },
    [{ a: { b: 1 } }, { a: [{ b: 1 }, 2] }, { a: [{ b: [1] }] }],
    [{ a: [[{ b: 1 }]] }, { a: 1 }],
  ],
  [
    'a place in an array',
    { 'a.1': 2 },
    [{ a: [1, 2] }, { a: { 1: 2 } }],
    [{ a: [2, 1] }, { a: [2] }],
  ],
  ['a field of a place', { 'a.0.b': 1 }, [{ a: [{ b: 1 }] }], [{ a: [{ b: 2 }, { b: 1 }] }]],
  [
    'null at the end of a path',
    { 'a.b': null },
    [{}, { a: 1 }, { a: {} }, { a: [{ b: 1 }, {}] }],
    [{ a: [] }, { a: [1] }, { a: { b: 0 } }],
  ],
  [
    '$size at the end of a path',
    { 'a.b': { $size: 2 } },
    [{ a: [{ b: [1, 2] }] }],
    [{ a: [{ b: 1 }, { b: 2 }] }],
  ],
  [
    'fields that Object has',
    { constructor: null, toString: { $exists: false } },
    [{}],
    [{ constructor: 1 }],
  ],
]

test.each(DOCUMENT_CASES)('%s', (_name, filter, matching, others) => {
  const test = compileFilter(filter)
  const holds = (document: unknown) => test(document as Record<string, unknown>)
  expect(matching.filter((document) => !holds(document))).toEqual([])
  expect(others.filter(holds)).toEqual([])
})

test.each([
  ['$where', { $where: 'true' }, 'query operator $where'],
  ['$jsonSchema', { $jsonSchema: {} }, 'query operator $jsonSchema'],
  ['$text', { $text: { $search: 'a' } }, 'query operator $text'],
  ['$comment', { $comment: 'a' }, 'query operator $comment'],
  ['$type', { a: { $type: 'string' } }, 'query operator $type'],
  ['$nearSphere', { a: { $nearSphere: {} } }, 'query operator $nearSphere'],
  ['$geoWithin', { a: { $geoWithin: {} } }, 'query operator $geoWithin'],
  ['$geoIntersects', { a: { $geoIntersects: {} } }, 'query operator $geoIntersects'],
  ['$bitsAllSet', { a: { $bitsAllSet: 1 } }, 'query operator $bitsAllSet'],
  ['an operator within $not', { a: { $not: { $near: 1 } } }, 'query operator $near'],
  ['an operator within $elemMatch', { a: { $elemMatch: { $foo: 1 } } }, 'query operator $foo'],
  ['$function in $expr', { $expr: { $function: {} } }, 'expression operator $function'],
  ['$rand in $expr', { $expr: { $lt: [{ $rand: {} }, 1] } }, 'expression operator $rand'],
  ['a field beside operators', { a: { $gt: 1, b: 2 } }, 'query operator b'],
  ['$in without an array', { a: { $in: 1 } }, '$in needs an array'],
  ['an empty $or', { $or: [] }, '$or must be a nonempty array'],
  ['$size of a fraction', { a: { $size: 1.5 } }, 'Failed to parse $size'],
  ['$mod by zero', { a: { $mod: [0, 1] } }, 'divisor cannot be 0'],
  ['$not of a value', { a: { $not: 1 } }, '$not needs a regex or a document'],
  ['a broken $regex', { a: { $regex: '(' } }, 'not a regular expression'],
])('%s is refused by name', (_name, filter, message) => {
  expect(() => compileFilter(filter)).toThrow(CloudError)
  expect(() => compileFilter(filter)).toThrow(message)
})
