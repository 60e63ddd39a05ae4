import { compareValues, equalValues, TYPE_ORDER, typeOrder } from '../compare'
import { anyValue, not, type QueryOperator } from './predicates'

export const $eq: QueryOperator = (operand) => anyValue((value) => equalValues(value, operand))

export const $ne: QueryOperator = (operand, compiler, siblings) =>
  not($eq(operand, compiler, siblings))

export const $gt = ordering((order) => order > 0, false)
export const $gte = ordering((order) => order >= 0, true)
export const $lt = ordering((order) => order < 0, false)
export const $lte = ordering((order) => order <= 0, true)

/** Only values of the operand's own type compare; NaN is equal to itself and neither above nor below. */
function ordering(holds: (order: number) => boolean, orEqual: boolean): QueryOperator {
  return (operand) => {
    const type = typeOrder(operand)
    if (type === TYPE_ORDER.null || Number.isNaN(operand)) {
      return anyValue((value) => orEqual && equalValues(value, operand))
    }
    return anyValue(
      (value) =>
        typeOrder(value) === type && !Number.isNaN(value) && holds(compareValues(value, operand)),
    )
  }
}
