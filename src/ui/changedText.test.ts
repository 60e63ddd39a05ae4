import { changedText } from './changedText'

test.each([
  ['1', '2', '窗口号从1改成2'],
  [undefined, '2', '窗口号：2'],
  ['1', undefined, '窗口号去掉了，原来是1'],
])('from %s to %s reads %s', (before, after, text) => {
  expect(changedText({ label: '窗口号', before, after })).toBe(text)
})
