import { instantOf } from '@contract/time'
import { momentText } from './momentText'

test('a moment has its year, day and hour', () => {
  expect(momentText(instantOf('2026-07-13', '14:05'))).toBe('2026年7月13日 下午2:05')
})
