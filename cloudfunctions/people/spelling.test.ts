import { beginsWith, lettersOf, spellingOf } from './spelling'

describe('a name is found by how it sounds', () => {
  test.each([
    ['周建军', 'zhoujianjun', 'zjj'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['曾国藩', 'zengguofan', 'zgf'],
    ['仇英', 'qiuying', 'qy'],
    ['解放', 'xiefang', 'xf'],
    ['尉迟恭', 'yuchigong', 'ycg'],
    ['欧阳震华', 'ouyangzhenhua', 'oyzh'],
    ['吕布', 'lvbu', 'lb'],
    ['阿卜杜拉·买买提', 'abudulamaimaiti', 'abdlmmt'],
    ['Anne-Marie Li', 'annemarieli', 'aml'],
    ["O'Neill", 'oneill', 'on'],
    ['阿Q', 'aq', 'aq'],
  ])('%s is spelled %s, in short %s', (name, pinyin, initials) => {
    expect(spellingOf(name)).toEqual({ pinyin, initials })
  })

  test('a character that no dictionary knows is left out', () => {
    expect(spellingOf('𠮷田')).toEqual({ pinyin: 'tian', initials: 't' })
  })
})

test.each([
  ['何星', 'he', true],
  ['何星', 'hexing', true],
  ['何星', 'hexin', false],
  ['何星', 'hexingx', false],
  ['何', 'hexing', false],
])('%s begins with the syllables %s: %s', (name, sound, begins) => {
  expect(beginsWith(name, sound)).toBe(begins)
})

test('what is typed is read by its letters', () => {
  expect(lettersOf("Xi'an Lü")).toBe('xianlv')
})
