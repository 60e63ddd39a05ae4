import { act, fireEvent, render, screen } from '@testing-library/react'
import { DayStrip } from './DayStrip'
import { SlotGrid } from './SlotGrid'
import { setTextSize } from './textSize'

const DAYS = [
  { key: '15', word: '周三', number: '15', note: '余6' },
  { key: '16', word: '周四', number: '16', note: '满', disabled: true },
]

afterEach(() => setTextSize(1))

test('days are read as words; a full one does not fire', () => {
  const onSelect = jest.fn()
  render(<DayStrip title="7月" days={DAYS} selected="15" onSelect={onSelect} />)
  const open = screen.getByRole('radio', { name: '周三 15日，余6' })
  expect(open.getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '周四 16日，满' }))
  expect(onSelect).not.toHaveBeenCalled()
  fireEvent.click(open)
  expect(onSelect).toHaveBeenCalledWith('15')
})

test('earlier and later days are one tap away at every size, and look the same', () => {
  const onTap = jest.fn()
  const before = { title: '前面几天', note: '10日起', onTap: jest.fn() }
  const after = { title: '后面几天', note: '17日以后', onTap }
  render(<DayStrip title="7月" days={DAYS} onSelect={jest.fn()} before={before} after={after} />)
  const turns = ['前面几天', '后面几天'].map((name) => screen.getByRole('button', { name }))
  expect(turns[0]?.className).toBe(turns[1]?.className)
  expect(turns[0]?.parentElement).toBe(turns[1]?.parentElement)
  fireEvent.click(screen.getByRole('button', { name: '后面几天' }))
  act(() => setTextSize(4))
  fireEvent.click(screen.getByRole('button', { name: '后面几天，17日以后' }))
  expect(onTap).toHaveBeenCalledTimes(2)
})

test('an hour is chosen by its key, a full one is not', () => {
  const onSelect = jest.fn()
  const slots = [
    { key: 'a', title: '9:00', note: '余1' },
    { key: 'b', title: '10:00', note: '满', disabled: true },
  ]
  render(<SlotGrid label="7月15日 上午" slots={slots} onSelect={onSelect} />)
  screen.getByRole('radiogroup', { name: '7月15日 上午' })
  fireEvent.click(screen.getByRole('radio', { name: '10:00，满' }))
  fireEvent.click(screen.getByRole('radio', { name: '9:00，余1' }))
  expect(onSelect.mock.calls).toEqual([['a']])
})
