import * as accumulators from 'mingo/operators/accumulator'
import * as library from 'mingo/operators/expression'
import { $addToSet, $max, $mergeObjects, $min, $push } from './own/accumulators'
import { $ln, $log, $log10, $round, $trunc } from './own/arithmetic'
import { COMPARISONS } from './own/comparisons'
import { $dateFromParts, $dateToString, $isoWeekYear, $week } from './own/dates'
import { $not, $switch } from './own/logic'
import { type Expression, oneArgument } from './own/operands'
import { $indexOfBytes, $indexOfCP, $substr } from './own/strings'

/** Operators of one argument, taken from the engine. */
const OF_ONE = [
  ...(['$abs', '$ceil', '$exp', '$floor', '$sqrt', '$arrayToObject', '$isArray'] as const),
  ...(['$reverseArray', '$size', '$objectToArray', '$dayOfMonth', '$dayOfWeek'] as const),
  ...(['$dayOfYear', '$hour', '$isoDayOfWeek', '$isoWeek', '$millisecond', '$minute'] as const),
  ...(['$month', '$second', '$year', '$strLenBytes', '$strLenCP', '$toLower', '$toUpper'] as const),
  ...(['$toString', '$toInt', '$toDouble', '$toDate', '$toBool'] as const),
]

/** Operators of several arguments or of named ones, taken from the engine. */
const OF_MORE = [
  ...(['$add', '$divide', '$mod', '$multiply', '$pow', '$subtract', '$and', '$or'] as const),
  ...(['$arrayElemAt', '$concatArrays', '$filter', '$in', '$indexOfArray', '$map'] as const),
  ...(['$range', '$reduce', '$slice', '$zip', '$cond', '$ifNull', '$dateFromString'] as const),
  ...(['$literal', '$let', '$allElementsTrue', '$anyElementTrue', '$setDifference'] as const),
  ...(['$setEquals', '$setIntersection', '$setIsSubset', '$setUnion', '$concat'] as const),
  ...(['$split', '$strcasecmp', '$substrBytes', '$substrCP', '$trim'] as const),
]

const LIBRARY = { ...library }

/**
 * The expression operators that are vouched for: what wx-server-sdk's
 * `_.aggregate` can make and a few conversions, each tried in the tests. Those
 * that the engine gets wrong are our own. Any other is refused by name.
 */
export const EXPRESSIONS: Record<string, Expression> = {
  ...Object.fromEntries(OF_ONE.map((name) => [name, oneArgument(LIBRARY[name])])),
  ...Object.fromEntries(OF_MORE.map((name) => [name, LIBRARY[name] as Expression])),
  ...COMPARISONS,
  $dateFromParts,
  $dateToString,
  $indexOfBytes,
  $indexOfCP,
  $isoWeekYear,
  $ln,
  $log,
  $log10,
  $mergeObjects,
  $not,
  $round,
  $substr,
  $switch,
  $trunc,
  $week,
}

const { $avg, $first, $last, $stdDevPop, $stdDevSamp, $sum } = accumulators

/** What `$group` and `$bucket` may compute over their documents. */
export const ACCUMULATORS = {
  $addToSet,
  $avg,
  $first,
  $last,
  $max,
  $mergeObjects,
  $min,
  $push,
  $stdDevPop,
  $stdDevSamp,
  $sum,
}
