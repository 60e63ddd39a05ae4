import * as library from 'mingo/operators/expression'
import { requestFailed } from '../../messages'
import { argumentsOf, type Expression } from './operands'

/** The places to round to may be left out. */
export const $round = withPlaces(library.$round)
export const $trunc = withPlaces(library.$trunc)

/** Without a logarithm for it, a number is an error and not an infinity. */
export const $ln = logarithm('$ln', (number) => Math.log(number))
export const $log10 = logarithm('$log10', (number) => Math.log10(number))
export const $log = logarithm('$log', (number, base) => Math.log(number) / Math.log(base))

function withPlaces(operator: unknown): Expression {
  const run = operator as Expression
  return (subject, operand, options) => {
    const [number, places = 0] = Array.isArray(operand) ? operand : [operand]
    return run(subject, [number, places], options)
  }
}

function logarithm(name: string, compute: (number: number, base: number) => number): Expression {
  return (subject, operand, options) => {
    const [number, base = Math.E] = argumentsOf(subject, operand, options)
    if (number === null || number === undefined || base === null) return null
    if (typeof number !== 'number' || typeof base !== 'number') {
      throw requestFailed(`${name} only supports numeric types`)
    }
    if (number <= 0 || base <= 0 || base === 1) {
      throw requestFailed(`${name}'s argument must be a positive number, but is ${number}`)
    }
    return Number(compute(number, base).toPrecision(15))
  }
}
