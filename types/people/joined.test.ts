import { joined } from './joined'

describe('a part of two files', () => {
  test('is what stands in the kept one, its empty fields filled from the other', () => {
    const kept = { enlisted: '1969-12', branch: 'army' }
    const other = { enlisted: '1970', discharged: '1975', branch: 'navy' }
    expect(joined('service', kept, other)).toEqual({
      enlisted: '1969-12',
      discharged: '1975',
      branch: 'army',
    })
  })

  test.each([
    [undefined, { state: 'farming' }, { state: 'farming' }],
    [{ state: 'farming' }, undefined, { state: 'farming' }],
    [{ state: 'farming', wish: undefined }, { wish: 'job' }, { state: 'farming', wish: 'job' }],
    [undefined, undefined, undefined],
  ])('%j and %j are %j', (kept, other, whole) => {
    expect(joined('work', kept, other)).toEqual(whole)
  })

  test('holds each record of both lists once', () => {
    const merit = { kind: 'thirdMerit', year: 1979 }
    const named = { year: 1979, kind: 'thirdMerit' }
    const praise = { kind: 'citation' }
    expect(joined('honours', [merit], [named, praise])).toEqual([merit, praise])
    const health = { chronicIllnesses: ['高血压'], state: 'chronic' }
    expect(joined('health', { chronicIllnesses: ['糖尿病'] }, health)).toMatchObject({
      chronicIllnesses: expect.arrayContaining(['高血压', '糖尿病']),
      state: 'chronic',
    })
  })

  test('has each tag once, as the kept one has it', () => {
    const kept = [{ tag: 'alone', since: '2020' }]
    expect(joined('tags', kept, [{ tag: 'alone' }, { tag: 'aged' }])).toEqual([
      ...kept,
      { tag: 'aged' },
    ])
    expect(joined('tags', undefined, kept)).toEqual(kept)
  })
})

describe('who somebody is does not contradict itself', () => {
  const numbered = { name: '周建军', idNumber: '990101195001010010' }
  const described = { name: '周建军', noIdNumber: 'lost', sex: 'female', birthDate: '1951-02-03' }

  test.each([
    ['the kept one', numbered, described],
    ['the other', described, numbered],
  ])('the number of %s says birth date and sex', (_, kept, other) => {
    expect(joined('identity', kept, other)).toEqual(numbered)
  })

  test('without a number what is known is put together', () => {
    const other = { name: '周建军', birthDate: '1950-01-02', ethnicGroup: '土家族' }
    expect(joined('identity', { name: '周建军', sex: 'male' }, other)).toEqual({
      name: '周建军',
      sex: 'male',
      birthDate: '1950-01-02',
      ethnicGroup: '土家族',
    })
  })
})

test('a village goes with the household in which somebody lives', () => {
  const housed = { householdId: 'household', village: '新村', address: '新村一组' }
  const elsewhere = { village: '旧村', address: '旧村三组' }
  expect(joined('home', elsewhere, housed)).toEqual({ ...housed, address: '旧村三组' })
  expect(joined('home', housed, elsewhere)).toEqual(housed)
  expect(joined('home', { address: '旧村三组' }, { village: '旧村' })).toEqual(elsewhere)
})
