import { instantOf } from '@contract/time'
import { momentText, roughDayText } from './dates'

test.each([
  ['1969', '1969年'],
  ['1969-12', '1969年12月'],
  ['1969-02-07', '1969年2月7日'],
])('%s is read as %s', (date, text) => {
  expect(roughDayText(date)).toBe(text)
})

test('a moment has its year, day and hour', () => {
  expect(momentText(instantOf('2026-07-13', '14:05'))).toBe('2026年7月13日 下午2:05')
})
