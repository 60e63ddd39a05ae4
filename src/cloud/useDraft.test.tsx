import { act, renderHook } from '@testing-library/react'
import { phone } from '../../test/doubles/taro'
import { askBeforeLeaving, leaveAsked } from './askBeforeLeaving'
import { useDraft } from './useDraft'

const empty = { name: '', phone: '', agrees: false }
const draft = () => renderHook(() => useDraft('own', 'book', empty))
const aboutOther = () => renderHook(() => useDraft('others', 'person:new', empty))

beforeEach(() => {
  jest.useFakeTimers()
  window.sessionStorage.setItem('visitor', 'wx-grandmother')
})
afterEach(() => jest.useRealTimers())

test('is stored once typing pauses, and says so', () => {
  const { result } = draft()
  act(() => result.current.change({ name: '王' }))
  act(() => result.current.change({ name: '王建' }))
  expect(result.current.isSaved).toBe(false)
  expect(phone.stored.size).toBe(0)
  act(() => jest.advanceTimersByTime(600))
  expect(result.current.isSaved).toBe(true)
  expect(draft().result.current.form).toEqual({ ...empty, name: '王建' })
})

test('is stored when the page is left in the middle of a word', () => {
  const { result, unmount } = draft()
  act(() => result.current.change({ phone: '199' }))
  unmount()
  expect(draft().result.current.form.phone).toBe('199')
})

test('is forgotten once handed in', () => {
  const { result, unmount } = draft()
  act(() => result.current.change({ name: '王建国' }))
  act(() => result.current.clear())
  expect(result.current.form).toEqual(empty)
  unmount()
  expect(draft().result.current.form).toEqual(empty)
})

test('is not shown to the next person in the same browser', () => {
  const { result, unmount } = draft()
  act(() => result.current.change({ name: '王建国' }))
  unmount()
  window.sessionStorage.setItem('visitor', 'wx-neighbour')
  expect(draft().result.current.form).toEqual(empty)
})

test('fields of an earlier form, or of another type, are passed over', () => {
  const stored = { owner: 'wx-grandmother', value: { name: 7, phone: '199', village: '巴川' } }
  phone.stored.set('personal:draft:book', JSON.stringify(stored))
  expect(draft().result.current.form).toEqual({ ...empty, phone: '199' })
})

test('about somebody else it is remembered, and never stored', () => {
  const { result, unmount } = aboutOther()
  act(() => result.current.change({ name: '周德厚' }))
  act(() => jest.advanceTimersByTime(600))
  expect(result.current.isSaved).toBe(false)
  unmount()
  expect(aboutOther().result.current.form.name).toBe('周德厚')
  expect(phone.stored.size).toBe(0)
})

test('about somebody else it is forgotten once handed in, and unknown to the next person', () => {
  const first = aboutOther()
  act(() => first.result.current.change({ name: '周德厚' }))
  first.unmount()
  window.sessionStorage.setItem('visitor', 'wx-neighbour')
  expect(aboutOther().result.current.form).toEqual(empty)
  window.sessionStorage.setItem('visitor', 'wx-grandmother')
  const again = aboutOther()
  expect(again.result.current.form.name).toBe('周德厚')
  act(() => again.result.current.clear())
  expect(aboutOther().result.current.form).toEqual(empty)
})

test('handed in, nobody is asked any more before leaving what was about others', () => {
  const [ask, leave] = [jest.fn(), jest.fn()]
  const { result } = aboutOther()
  act(() => result.current.change({ name: '王建国' }))
  askBeforeLeaving('', ask)
  act(() => result.current.clear())
  leaveAsked(leave)
  expect(leave).toHaveBeenCalled()
  expect(ask).not.toHaveBeenCalled()
})
