// biome-ignore-all lint/suspicious/noThenProperty: MongoDB calls a branch so
import { evaluateExpression } from '../../../emulator/database/aggregate/expression'
import { encodeEjson } from '../../../emulator/ejson'
import { type Row, type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

let world: TemporaryDatabase

beforeAll(async () => {
  world = await temporaryDatabase({
    collections: [
      { name: 'visits', indexes: [{ name: 'place', keys: { place: 1, at: 1 } }] },
      { name: 'places', indexes: [{ name: 'code', keys: { code: 1 } }] },
    ],
  })
  await world.add('visits', [
    { _id: 1, place: 'a', at: 1, cost: 10, tags: ['x', 'y'] },
    { _id: 2, place: 'b', at: 2, cost: 20, tags: [] },
    { _id: 3, place: 'a', at: 3, cost: 30, tags: ['x'] },
    { _id: 4, place: 'c', at: 4, cost: null },
  ])
  await world.add('places', [
    { _id: 'pa', code: 'a', open: true },
    { _id: 'pb', code: 'b', open: false },
    { _id: 'pn', open: true },
  ])
})
afterAll(() => world.destroy())

type Case = [name: string, stages: Row[], expected: unknown[]]

const STAGES: Case[] = [
  ['$match', [{ $match: { place: 'b' } }, { $project: { at: 1 } }], [{ _id: 2, at: 2 }]],
  [
    '$match later on',
    [{ $project: { n: { $add: ['$at', 1] } } }, { $match: { n: 5 } }],
    [{ _id: 4, n: 5 }],
  ],
  [
    '$sort $skip $limit',
    [{ $sort: { at: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
    [{ _id: 3 }, { _id: 2 }],
  ],
  [
    '$sort later on',
    [{ $project: { n: { $multiply: ['$at', -1] } } }, { $sort: { n: 1 } }, { $limit: 1 }],
    [{ _id: 4, n: -4 }],
  ],
  ['$count', [{ $match: { at: { $gt: 1 } } }, { $count: 'n' }], [{ n: 3 }]],
  ['$count of nothing', [{ $match: { at: 99 } }, { $count: 'n' }], []],
  [
    '$group',
    [
      {
        $group: { _id: '$place', n: { $sum: 1 }, cost: { $sum: '$cost' }, mean: { $avg: '$cost' } },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'a', n: 2, cost: 40, mean: 20 },
      { _id: 'b', n: 1, cost: 20, mean: 20 },
      { _id: 'c', n: 1, cost: 0, mean: null },
    ],
  ],
  [
    '$group of all',
    [
      {
        $group: {
          _id: null,
          first: { $first: '$at' },
          last: { $last: '$at' },
          min: { $min: '$cost' },
          max: { $max: '$cost' },
          all: { $push: '$at' },
          tags: { $push: '$tags' },
          set: { $addToSet: '$place' },
          pop: { $stdDevPop: '$at' },
          samp: { $stdDevSamp: '$at' },
          merged: { $mergeObjects: { k: '$at' } },
        },
      },
    ],
    [
      {
        _id: null,
        first: 1,
        last: 4,
        min: 10,
        max: 30,
        all: [1, 2, 3, 4],
        tags: [['x', 'y'], [], ['x']],
        set: ['a', 'b', 'c'],
        pop: Math.sqrt(1.25),
        samp: Math.sqrt(5 / 3),
        merged: { k: 4 },
      },
    ],
  ],
  [
    '$group by an object',
    [{ $group: { _id: { p: '$place' } } }, { $sort: { '_id.p': 1 } }, { $limit: 1 }],
    [{ _id: { p: 'a' } }],
  ],
  [
    '$unwind',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 3, tags: 'x' },
    ],
  ],
  [
    '$unwind keeping what is empty',
    [
      { $unwind: { path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } },
      { $project: { tags: 1, i: 1 } },
    ],
    [
      { _id: 1, tags: 'x', i: 0 },
      { _id: 1, tags: 'y', i: 1 },
      { _id: 2, i: null },
      { _id: 3, tags: 'x', i: 0 },
      { _id: 4, i: null },
    ],
  ],
  [
    '$unwind of a plain value',
    [{ $match: { _id: 1 } }, { $unwind: '$place' }, { $project: { place: 1 } }],
    [{ _id: 1, place: 'a' }],
  ],
  [
    '$addFields',
    [
      { $match: { _id: 1 } },
      { $addFields: { 'in.cost': '$cost', at: { $literal: '$at' } } },
      { $project: { in: 1, at: 1 } },
    ],
    [{ _id: 1, in: { cost: 10 }, at: '$at' }],
  ],
  [
    '$project computing',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, sum: { $add: ['$at', '$cost'] } } }],
    [{ sum: 11 }],
  ],
  [
    '$project leaving out',
    [{ $match: { _id: 2 } }, { $project: { tags: 0, cost: 0 } }],
    [{ _id: 2, place: 'b', at: 2 }],
  ],
  [
    '$replaceRoot',
    [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { c: '$cost' } } }],
    [{ c: 10 }],
  ],
  ['$sortByCount', [{ $sortByCount: '$place' }, { $limit: 1 }], [{ _id: 'a', count: 2 }]],
  [
    '$bucket',
    [{ $bucket: { groupBy: '$at', boundaries: [1, 3, 5], output: { n: { $sum: 1 } } } }],
    [
      { _id: 1, n: 2 },
      { _id: 3, n: 2 },
    ],
  ],
  [
    '$bucket with a default',
    [{ $bucket: { groupBy: '$at', boundaries: [1, 3], default: 'more' } }],
    [
      { _id: 1, count: 2 },
      { _id: 'more', count: 2 },
    ],
  ],
  [
    '$bucketAuto',
    [{ $bucketAuto: { groupBy: '$at', buckets: 2 } }],
    [
      { _id: { min: 1, max: 3 }, count: 2 },
      { _id: { min: 3, max: 4 }, count: 2 },
    ],
  ],
  [
    '$lookup by fields',
    [
      { $match: { _id: 2 } },
      { $lookup: { from: 'places', localField: 'place', foreignField: 'code', as: 'p' } },
      { $project: { p: 1 } },
    ],
    [{ _id: 2, p: [{ _id: 'pb', code: 'b', open: false }] }],
  ],
  [
    '$lookup by an array',
    [
      { $match: { _id: 1 } },
      { $addFields: { codes: ['a', 'b'] } },
      { $lookup: { from: 'places', localField: 'codes', foreignField: 'code', as: 'p' } },
      { $project: { 'p._id': 1 } },
    ],
    [{ _id: 1, p: [{ _id: 'pa' }, { _id: 'pb' }] }],
  ],
  [
    '$lookup by a missing field',
    [
      { $match: { _id: 1 } },
      { $lookup: { from: 'places', localField: 'nothing', foreignField: 'code', as: 'p' } },
      { $project: { 'p._id': 1 } },
    ],
    [{ _id: 1, p: [{ _id: 'pn' }] }],
  ],
  [
    '$lookup by a pipeline',
    [
      { $match: { _id: { $in: [1, 2] } } },
      {
        $lookup: {
          from: 'places',
          let: { code: '$place' },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$code', '$$code'] }, '$open'] } } },
            { $project: { _id: 0, code: '$$code' } },
          ],
          as: 'p',
        },
      },
      { $project: { p: 1 } },
    ],
    [
      { _id: 1, p: [{ code: 'a' }] },
      { _id: 2, p: [] },
    ],
  ],
]

test.each(STAGES)('%s', async (_name, stages, expected) => {
  expect(await world.aggregate('visits', stages)).toEqual(expected)
})

test('$sample takes as many as asked for', async () => {
  expect(await world.aggregate('visits', [{ $sample: { size: 2 } }])).toHaveLength(2)
})

test('what a pipeline begins with goes by an index, and so does a $lookup', async () => {
  await world.aggregate('visits', [
    { $match: { place: 'a' } },
    { $sort: { at: -1 } },
    { $limit: 1 },
    { $lookup: { from: 'places', localField: 'place', foreignField: 'code', as: 'p' } },
  ])
  expect(world.meter).toMatchObject({ scannedDocuments: 2, unindexedQueries: [] })
  await world.aggregate('visits', [
    { $match: { place: 'a', at: 1 } },
    {
      $lookup: {
        from: 'places',
        let: { code: '$place' },
        pipeline: [{ $match: { $expr: { $eq: ['$code', '$$code'] } } }],
        as: 'p',
      },
    },
  ])
  expect(world.meter).toMatchObject({ scannedDocuments: 2, unindexedQueries: [] })
})

test('the legacy action answers with one text', async () => {
  const reply = await world.send('aggregate', {
    collectionName: 'visits',
    stages: [
      { stageKey: '$match', stageValue: encodeEjson({ place: 'b' }) },
      { stageKey: '$project', stageValue: '{"at":1}' },
      { stageKey: '$limit', stageValue: '5' },
    ],
  })
  expect(reply).toEqual({ data: { list: JSON.stringify([encodeEjson({ _id: 2, at: 2 })]) } })
})

test.each([
  ['$out', [{ $out: 'x' }], 'aggregation stage $out'],
  ['$merge', [{ $merge: 'x' }], 'aggregation stage $merge'],
  ['$geoNear', [{ $geoNear: {} }], 'aggregation stage $geoNear'],
  ['$facet', [{ $facet: {} }], 'aggregation stage $facet'],
  ['$graphLookup', [{ $graphLookup: {} }], 'aggregation stage $graphLookup'],
  ['$unionWith', [{ $unionWith: 'x' }], 'aggregation stage $unionWith'],
  ['$setWindowFields', [{ $setWindowFields: {} }], 'aggregation stage $setWindowFields'],
  ['$function', [{ $project: { a: { $function: {} } } }], 'expression operator $function'],
  ['$rand', [{ $addFields: { a: { $add: [1, { $rand: {} }] } } }], 'expression operator $rand'],
  ['$sampleRate', [{ $match: { $expr: { $sampleRate: 0.5 } } }], 'expression operator $sampleRate'],
  ['$accumulator', [{ $group: { _id: 1, a: { $accumulator: {} } } }], 'accumulator $accumulator'],
  ['$top', [{ $group: { _id: 1, a: { $top: {} } } }], 'accumulator $top'],
  ['$$NOW', [{ $project: { a: '$$NOW' } }], 'variable $$NOW'],
  ['$where', [{ $match: { $where: 'x' } }], 'query operator $where'],
  [
    'a stage in a $lookup',
    [{ $lookup: { from: 'places', pipeline: [{ $out: 'x' }], as: 'p' } }],
    'aggregation stage $out',
  ],
  [
    'a $lookup of nowhere',
    [{ $lookup: { from: 'nowhere', pipeline: [], as: 'p' } }],
    'Db or Table not exist: nowhere',
  ],
  ['a $group without _id', [{ $group: { n: { $sum: 1 } } }], 'must include an _id'],
  ['a $sort by text', [{ $sort: { a: 'asc' } }], '$sort key ordering'],
  ['a $limit of zero', [{ $limit: 0 }], '$limit stage'],
  ['a $count with a dollar', [{ $count: '$n' }], 'the count field'],
  ['a wrong logarithm', [{ $project: { a: { $ln: 0 } } }], 'must be a positive number'],
  [
    'a $switch that finds nothing',
    [{ $project: { a: { $switch: { branches: [] } } } }],
    'could not find a matching branch',
  ],
  [
    'a week in a date format',
    [{ $project: { a: { $dateToString: { date: new Date(0), format: '%U' } } } }],
    'date format %U',
  ],
  [
    'a $bucket without a home',
    [{ $bucket: { groupBy: '$at', boundaries: [1, 2] } }],
    'no default was specified',
  ],
  ['an undefined variable', [{ $project: { a: '$$nobody' } }], 'undefined variable'],
])('%s is refused by name', async (_name, stages, message) => {
  await expect(world.aggregate('visits', stages)).rejects.toThrow(message)
})

const NOON = new Date(Date.UTC(2026, 4, 17, 12, 34, 56, 789))
const IN_SHANGHAI = { date: NOON, timezone: 'Asia/Shanghai' }

/** Expression, value; the document is `{ n: 7, s: 'Ab你', list: [3, 1, 2], o: { k: 1 }, z: null }`. */
const EXPRESSIONS: [expression: unknown, value: unknown][] = [
  [{ $abs: -2 }, 2],
  [{ $abs: [-2] }, 2],
  [{ $size: [[1, 2]] }, 2],
  [{ $not: [''] }, false],
  [{ $indexOfBytes: ['你a', 'a'] }, 3],
  [{ $indexOfCP: ['你a', 'a'] }, 1],
  [{ $substr: ['abc', 1, -1] }, 'bc'],
  [{ $substr: ['$n', 0, 1] }, '7'],
  [{ $round: 2.5 }, 2],
  [{ $max: ['$list', 1] }, [3, 1, 2]],
  [{ $mergeObjects: '$o' }, { k: 1 }],
  [{ $week: new Date('2025-12-29T00:00:00Z') }, 52],
  [{ $isoWeekYear: new Date('2025-12-29T00:00:00Z') }, 2026],
  [{ $isoWeekYear: new Date('2021-01-03T00:00:00Z') }, 2020],
  [{ $dateToString: { date: new Date(0), format: '%j %u %V %L %z' } }, '001 4 01 000 +0000'],
  [{ $add: ['$n', 1, 2] }, 10],
  [{ $add: [NOON, 1] }, new Date(NOON.getTime() + 1)],
  [{ $add: ['$z', 1] }, null],
  [{ $ceil: 1.2 }, 2],
  [{ $divide: ['$n', 2] }, 3.5],
  [{ $exp: 0 }, 1],
  [{ $floor: 1.8 }, 1],
  [{ $ln: 1 }, 0],
  [{ $log: [8, 2] }, 3],
  [{ $log10: 100 }, 2],
  [{ $mod: ['$n', 4] }, 3],
  [{ $multiply: ['$n', 2] }, 14],
  [{ $pow: [2, 3] }, 8],
  [{ $round: [1.256, 1] }, 1.3],
  [{ $sqrt: 9 }, 3],
  [{ $subtract: ['$n', 2] }, 5],
  [{ $subtract: [NOON, new Date(0)] }, NOON.getTime()],
  [{ $trunc: 1.9 }, 1],
  [{ $arrayElemAt: ['$list', -1] }, 2],
  [{ $arrayToObject: [[{ k: 'a', v: 1 }]] }, { a: 1 }],
  [{ $concatArrays: ['$list', [4]] }, [3, 1, 2, 4]],
  [{ $filter: { input: '$list', as: 'x', cond: { $gt: ['$$x', 1] } } }, [3, 2]],
  [{ $in: [1, '$list'] }, true],
  [{ $indexOfArray: ['$list', 2] }, 2],
  [{ $isArray: '$list' }, true],
  [{ $map: { input: '$list', as: 'x', in: { $add: ['$$x', '$n'] } } }, [10, 8, 9]],
  [{ $range: [0, 6, 2] }, [0, 2, 4]],
  [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  [{ $reverseArray: '$list' }, [2, 1, 3]],
  [{ $size: '$list' }, 3],
  [{ $slice: ['$list', 1, 2] }, [1, 2]],
  [
    { $zip: { inputs: ['$list', [9, 8]] } },
    [
      [3, 9],
      [1, 8],
    ],
  ],
  [{ $and: ['$n', true] }, true],
  [{ $or: [false, 0, '$z'] }, false],
  [{ $not: ['$z'] }, true],
  [{ $cmp: ['$n', 9] }, -1],
  [{ $eq: ['$n', 7] }, true],
  [{ $eq: ['$missing', null] }, false],
  [{ $ne: ['$n', 7] }, false],
  [{ $gt: ['a', 5] }, true],
  [{ $gte: ['$n', 7] }, true],
  [{ $lt: ['$missing', null] }, true],
  [{ $lte: ['$n', 6] }, false],
  [{ $cond: { if: { $gt: ['$n', 5] }, then: 'big', else: 'small' } }, 'big'],
  [{ $cond: [false, 1, 2] }, 2],
  [{ $ifNull: ['$z', 'none'] }, 'none'],
  [{ $switch: { branches: [{ case: { $eq: ['$n', 7] }, then: 'seven' }], default: 'x' } }, 'seven'],
  [
    { $dateFromParts: { year: 2026, month: 5, day: 17, hour: 12 } },
    new Date(Date.UTC(2026, 4, 17, 12)),
  ],
  [{ $dateFromString: { dateString: '2026-05-17T12:34:56.789Z' } }, NOON],
  [{ $dateToString: { ...IN_SHANGHAI, format: '%Y-%m-%d %H:%M:%S' } }, '2026-05-17 20:34:56'],
  [{ $dayOfMonth: NOON }, 17],
  [{ $dayOfWeek: NOON }, 1],
  [{ $dayOfYear: NOON }, 137],
  [{ $hour: IN_SHANGHAI }, 20],
  [{ $isoDayOfWeek: NOON }, 7],
  [{ $isoWeek: NOON }, 20],
  [{ $isoWeekYear: NOON }, 2026],
  [{ $millisecond: NOON }, 789],
  [{ $minute: NOON }, 34],
  [{ $month: NOON }, 5],
  [{ $second: NOON }, 56],
  [{ $week: NOON }, 20],
  [{ $year: NOON }, 2026],
  [{ $literal: { $add: 1 } }, { $add: 1 }],
  [{ $let: { vars: { x: '$n' }, in: { $add: ['$$x', 1] } } }, 8],
  [{ $mergeObjects: ['$o', { l: 2 }] }, { k: 1, l: 2 }],
  [{ $objectToArray: '$o' }, [{ k: 'k', v: 1 }]],
  [{ $allElementsTrue: [[1, true]] }, true],
  [{ $anyElementTrue: [[0, false]] }, false],
  [{ $setDifference: ['$list', [1]] }, [3, 2]],
  [{ $setEquals: ['$list', [1, 2, 3]] }, true],
  [{ $setIntersection: ['$list', [3, 9]] }, [3]],
  [{ $setIsSubset: [[1], '$list'] }, true],
  [{ $setUnion: [[1], [2, 1]] }, [1, 2]],
  [{ $concat: ['$s', '!'] }, 'Ab你!'],
  [{ $concat: ['$s', '$z'] }, null],
  [{ $indexOfBytes: ['abc', 'c'] }, 2],
  [{ $split: ['a,b', ','] }, ['a', 'b']],
  [{ $strLenBytes: '$s' }, 5],
  [{ $strLenCP: '$s' }, 3],
  [{ $strcasecmp: ['ab', 'AB'] }, 0],
  [{ $substr: ['abc', 1, 2] }, 'bc'],
  [{ $substrBytes: ['abc', 0, 2] }, 'ab'],
  [{ $substrCP: ['$s', 2, 1] }, '你'],
  [{ $toLower: '$s' }, 'ab你'],
  [{ $toUpper: '$s' }, 'AB你'],
  [{ $trim: { input: '  a ' } }, 'a'],
  [{ $toString: '$n' }, '7'],
  [{ $toInt: '12' }, 12],
  [{ $toDouble: '1.5' }, 1.5],
  [{ $toDate: 0 }, new Date(0)],
  [{ $toBool: 'x' }, true],
  [{ $sum: '$list' }, 6],
  [{ $avg: '$list' }, 2],
  [{ $min: '$list' }, 1],
  [{ $max: ['$n', 9] }, 9],
]

test.each(EXPRESSIONS)('%j', (expression, value) => {
  const document = { n: 7, s: 'Ab你', list: [3, 1, 2], o: { k: 1 }, z: null }
  expect(evaluateExpression(expression)(document)).toEqual(value)
})
