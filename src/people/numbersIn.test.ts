import { checkCharacter } from '@contract/idNumber'
import { numbersIn } from './numbersIn'
import { typedPart } from './typedPart'

const digits = '99010119500101001'
const ID_NUMBER = `${digits}${checkCharacter(digits)}`
const typed = (identity: object) => typedPart('identity', identity)

test('only whole numbers are looked up', () => {
  expect(numbersIn(typed({ idNumber: ID_NUMBER, phone: '199 0000 0001' }))).toEqual({
    idNumber: ID_NUMBER,
    phone: '19900000001',
  })
  expect(numbersIn(typed({ idNumber: digits, phone: '1990000000' }))).toEqual({})
  expect(numbersIn('')).toEqual({})
})
