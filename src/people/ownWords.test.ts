import { fileTitle, ownFileText, shownToText } from './ownWords'

const self = { as: 'self', name: '周建军' } as const
const daughter = { as: 'family', name: '周建军' } as const

test('the person is told of the own file, family whose it is', () => {
  expect(ownFileText(self)).toBe('我的档案')
  expect(ownFileText(daughter)).toBe('周建军的档案')
  expect(ownFileText(undefined)).toBe('这份档案')
})

test('the bar has room for eight characters', () => {
  expect(fileTitle(self)).toBe('我的档案')
  expect(fileTitle({ ...daughter, name: '买买提江' })).toBe('买买提江的档案')
  expect(fileTitle({ ...daughter, name: '阿里木江尔' })).toBe('阿里木江尔的档案')
  expect(fileTitle({ ...daughter, name: '阿里木·江尔' })).toBe('家里人的档案')
  expect(fileTitle(undefined)).toBeUndefined()
})

test('to whom it is shown', () => {
  expect(shownToText(self)).toContain('只给站里的人、您和帮着办事的家人看')
  expect(shownToText(daughter)).toContain('只给站里的人、周建军和帮着办事的家人看')
})
