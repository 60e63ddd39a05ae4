import { endBinding } from '@contract/bindings'
import { ERROR_MESSAGES } from '@contract/errors'
import Taro from '@tarojs/taro'
import { act } from '@testing-library/react'
import { cloud } from '../../test/doubles/cloud'
import { renderPageHook } from '../../test/doubles/renderPage'
import { useCheckedWrite } from './useCheckedWrite'

const RIGHT = { personId: 'person-1', tieId: 'tie-1', stationId: 'bachuan', why: '换了手机' }

test('what is wrong is said from the first try on, and nothing is sent', async () => {
  const { result } = renderPageHook(() => useCheckedWrite(endBinding, { ...RIGHT, why: '' }))
  expect(result.current.issueAt('why')).toBeUndefined()
  await act(async () => expect(await result.current.submit()).toBeUndefined())
  expect(result.current.issueAt('why')).toBe('请填原因。')
  expect(cloud.calls).toEqual([])
})

test('what fits is sent as the schema has it', async () => {
  cloud.give(endBinding, {})
  const { result } = renderPageHook(() => useCheckedWrite(endBinding, { ...RIGHT, why: ' 换了 ' }))
  await act(async () => expect(await result.current.submit()).toEqual({}))
  expect(cloud.calls[0]?.input).toEqual({ ...RIGHT, why: '换了' })
})

const scrolled = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)))
const shown = (selector: string) =>
  expect(Taro.pageScrollTo).toHaveBeenLastCalledWith(expect.objectContaining({ selector }))

test('what the function finds wrong stands at its field, which is put in sight', async () => {
  const issues = [{ path: 'why', label: '解除的原因', message: '请再写清楚一点。' }]
  const message = ERROR_MESSAGES.BAD_INPUT
  cloud.answer(endBinding, () => ({ ok: false, code: 'BAD_INPUT', message, issues }))
  const { result } = renderPageHook(() => useCheckedWrite(endBinding, RIGHT))
  await act(async () => expect(await result.current.submit()).toBeUndefined())
  expect(result.current.issueAt('why')).toBe('请再写清楚一点。')
  await scrolled()
  shown('#field-why')
})

test('a refusal of no field of the form is itself put in sight', async () => {
  const message = ERROR_MESSAGES.NOT_FOUND
  cloud.answer(endBinding, () => ({ ok: false, code: 'NOT_FOUND', message }))
  const { result } = renderPageHook(() => useCheckedWrite(endBinding, RIGHT))
  await act(async () => expect(await result.current.submit()).toBeUndefined())
  await scrolled()
  shown('#field-refusal')
})

test('the topmost wrong place of an ordered form is put in sight', async () => {
  const wrong = { ...RIGHT, tieId: '', why: '' }
  const order = ['why', 'tieId']
  const { result } = renderPageHook(() => useCheckedWrite(endBinding, wrong, { order }))
  await act(async () => expect(await result.current.submit()).toBeUndefined())
  await scrolled()
  shown('#field-why')
})

test('a wrong place that the order does not name is put in sight all the same', async () => {
  const wrong = { ...RIGHT, tieId: '' }
  const order = ['why']
  const { result } = renderPageHook(() => useCheckedWrite(endBinding, wrong, { order }))
  await act(async () => expect(await result.current.submit()).toBeUndefined())
  await scrolled()
  shown('#field-tieId')
})

test('a refusal is gone once a field is changed', async () => {
  const message = ERROR_MESSAGES.NOT_FOUND
  cloud.answer(endBinding, () => ({ ok: false, code: 'NOT_FOUND', message }))
  const { result } = renderPageHook(() => useCheckedWrite(endBinding, RIGHT))
  await act(async () => expect(await result.current.submit()).toBeUndefined())
  expect(result.current.write.error?.message).toBe(message)
  const set = jest.fn()
  act(() => result.current.changing(set)('换了号码'))
  expect(set).toHaveBeenCalledWith('换了号码')
  await act(async () => undefined)
  expect(result.current.write.error).toBeUndefined()
})

test('what the form does not hold is handed in with it, and checked as the rest is', async () => {
  cloud.give(endBinding, {})
  const { result } = renderPageHook(() => useCheckedWrite(endBinding, { ...RIGHT, why: '换了' }))
  const handIn = (whole: object) => act(async () => void (await result.current.submitAs(whole)))
  await handIn({ ...RIGHT, tieId: '' })
  expect(cloud.calls).toEqual([])
  await scrolled()
  shown('#field-tieId')
  await handIn({ ...RIGHT, tieId: 'tie-2' })
  expect(cloud.calls[0]?.input).toEqual({ ...RIGHT, tieId: 'tie-2' })
})
