import { roughDayText } from './roughDayText'

test.each([
  ['1969', '1969年'],
  ['1969-12', '1969年12月'],
  ['1969-02-07', '1969年2月7日'],
])('%s is read as %s', (date, text) => {
  expect(roughDayText(date)).toBe(text)
})
