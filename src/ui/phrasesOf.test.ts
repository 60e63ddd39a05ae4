import { phrasesOf } from './phrasesOf'

test.each([
  ['巴川街道退役军人服务站', ['巴川街道', '退役军人', '服务站']],
  ['周建军的档案结束了吗？', ['周建军的', '档案', '结束了吗？']],
  ['看自己的档案，先看说明', ['看自己的档案，', '先看说明']],
  ['两份的名字不一样：周建军，周建均', ['两份的名字不一样：', '周建军，', '周建均']],
  ['有几列不认识，不导入', ['有几列不认识，', '不导入']],
  ['改到什么时候？', ['改到什么时候？']],
  ['', []],
])('%s parts between its words', (title, phrases) => {
  expect(phrasesOf(title)).toEqual(phrases)
})

test('nothing of a title is lost', () => {
  const title = '“龙门村”，的：档案、档案？！'
  expect(phrasesOf(title).join('')).toBe(title)
})
