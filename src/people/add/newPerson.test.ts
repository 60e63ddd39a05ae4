import { addPerson } from '@contract/people'
import { typedPart } from '../typedPart'
import { askedOf, NOBODY, newPerson, typedOf } from './newPerson'

function draftOf(identity: object) {
  return { ...NOBODY, identity: JSON.stringify(typedPart('identity', identity)) }
}

test('a name is enough for a file', () => {
  const input = newPerson('bachuan', draftOf({ name: '周建军' }))
  expect(input.parts).toEqual({ identity: { name: '周建军' }, home: {} })
  expect(addPerson.input.safeParse(input).success).toBe(true)
  expect(addPerson.input.safeParse(newPerson('bachuan', NOBODY)).success).toBe(false)
})

test('what is asked at once are few fields of two parts', () => {
  expect(askedOf('identity').map(({ name }) => name)).toEqual([
    'name',
    'idNumber',
    'noIdNumber',
    'phone',
  ])
  expect(askedOf('home').map(({ name }) => name)).toEqual(['householdId', 'village', 'address'])
})

test('a draft that cannot be read counts as nothing', () => {
  expect(typedOf({ identity: '{', home: '7' }, 'identity')).toEqual(
    typedPart('identity', undefined),
  )
  expect(typedOf({ identity: '{', home: '7' }, 'home')).toEqual(typedPart('home', undefined))
})
