import { withToggled } from './useBrought'

test('a second tap takes the tick away, of this item alone', () => {
  const once = withToggled([], 'first', '身份证')
  const twice = withToggled(once, 'first', '照片')
  expect(twice).toEqual([{ appointmentId: 'first', items: ['身份证', '照片'] }])
  expect(withToggled(twice, 'first', '身份证')[0]?.items).toEqual(['照片'])
})

test('ten lists are kept, the oldest gives way', () => {
  const ids = Array.from({ length: 11 }, (_, index) => `appointment-${index}`)
  const lists = ids.reduce(
    (before, id) => withToggled(before, id, '身份证'),
    withToggled([], 'oldest', '身份证'),
  )
  expect(lists).toHaveLength(10)
  expect(lists[0]?.appointmentId).toBe('appointment-10')
  expect(lists.some(({ appointmentId }) => appointmentId === 'oldest')).toBe(false)
})
