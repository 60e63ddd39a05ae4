import { type PartName, PERSON_PARTS } from '@contract/people/personFile'
import { fieldsOf } from './partFields'
import { emptyItem, partTyped, Typed, typedPart, withTyped } from './typedPart'

const EXAMPLES: [PartName, unknown][] = [
  ['identity', { name: '周建军', formerNames: ['周军'], sex: 'male', birthDate: '1950-01-01' }],
  [
    'family',
    {
      marital: 'married',
      relatives: [{ name: '周小梅', kinship: 'child', phone: '19900000003', emergency: true }],
    },
  ],
  ['work', { wishedPay: 3000 }],
  ['service', { enlisted: '1969-12', operations: ['援越抗美'] }],
  ['hardship', { kinds: ['illness'], since: '2020' }],
  ['honours', [{ kind: 'thirdMerit', year: 1979 }]],
  ['tags', [{ tag: 'aged' }]],
]

test.each(EXAMPLES)('%s is the same after it stood in the form', (name, value) => {
  const typed = typedPart(name, value)
  expect(Typed.parse(JSON.parse(JSON.stringify(typed)))).toEqual(typed)
  expect(partTyped(name, typed)).toEqual(value)
  expect(PERSON_PARTS[name].schema.safeParse(partTyped(name, typed)).success).toBe(true)
})

test('what is left empty is left out, a part that is a list becomes an empty one', () => {
  expect(partTyped('work', typedPart('work', undefined))).toEqual({})
  expect(partTyped('honours', typedPart('honours', undefined))).toEqual([])
})

test('days are typed without dashes, numbers as words', () => {
  const typed = withTyped(typedPart('health', undefined), 'disabilityGrade', ' ７ ')
  expect(partTyped('health', typed)).toEqual({ disabilityGrade: 7 })
  expect(typedPart('identity', { birthDate: '1950-01-01' })).toMatchObject({
    birthDate: '19500101',
  })
})

test('who confirmed a tag is no word of the form', () => {
  expect(typedPart('tags', [{ tag: 'aged', confirmedByNo: 1, confirmedOn: '2026-07-13' }])).toEqual(
    [{ tag: 'aged', since: '' }],
  )
})

test('a record begins empty, and is refused as long as it is', () => {
  const [, relatives] = fieldsOf('family')
  if (relatives?.kind !== 'list') throw new Error('no list')
  const typed = withTyped(typedPart('family', undefined), 'relatives', [emptyItem(relatives)])
  expect(partTyped('family', typed)).toEqual({ relatives: [{}] })
})
