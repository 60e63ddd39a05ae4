import { PERSON_FILE } from '../../../test/doubles/people'
import { comparedParts, isFuller } from './comparison'

const { identity } = PERSON_FILE.parts
const keep = { ...PERSON_FILE, parts: { identity, work: { state: 'retired' as const } } }
const other = {
  ...PERSON_FILE,
  parts: { identity, work: { state: 'farming' as const }, service: { enlisted: '1969' } },
}

test('what one lacks is added, and where both cannot stand one goes before', () => {
  expect(comparedParts(keep, other)).toEqual([
    {
      part: 'service',
      isDisputed: false,
      ways: [
        { way: 'join', text: '入伍时间：1969年' },
        { way: 'leave', text: '' },
      ],
    },
    {
      part: 'work',
      isDisputed: true,
      ways: [
        { way: 'join', text: '就业状态：退休了' },
        { way: 'take', text: '就业状态：务农' },
      ],
    },
  ])
})

test('what only the kept one holds stays, and is no question', () => {
  expect(comparedParts(keep, { ...other, parts: { identity } })).toEqual([])
  expect(comparedParts(keep, keep)).toEqual([])
})

test('nothing of the phone is lost where the rest of the part differs', () => {
  const fuller = { ...keep, parts: { identity: { name: '周建军', phone: '199****0001' } } }
  const poorer = { ...keep, parts: { identity: { name: '周建均', formerNames: ['周军'] } } }
  const [identityPart] = comparedParts(poorer, fuller)
  for (const { way, text } of identityPart?.ways ?? []) {
    if (way !== 'leave') expect(text).toContain('手机号：199****0001')
  }
})

test('lists that differ in order alone are no dispute', () => {
  const health = (...chronicIllnesses: string[]) => ({
    ...keep,
    parts: { identity, health: { chronicIllnesses } },
  })
  const [part] = comparedParts(health('糖尿病'), health('高血压'))
  expect(part?.isDisputed).toBe(false)
  expect(part?.ways.map(({ way }) => way)).toEqual(['join', 'leave'])
})

test('the file that says more is proposed to stay, one with a plan before it, one kept up before both', () => {
  expect(isFuller(other, keep)).toBe(true)
  expect(isFuller(keep, other)).toBe(false)
  expect(isFuller(keep, keep)).toBe(false)
  const planned = { ...keep, carePlanId: 'plan-1' }
  expect(isFuller(planned, other)).toBe(true)
  const ended = { ...planned, ended: { reason: 'moved' as const, on: '2026-07-01' } }
  expect(isFuller(other, ended)).toBe(true)
})
