import { procedure } from '@contract/procedure'
import { onlineManager } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import * as z from 'zod'
import { cloud } from '../../test/doubles/cloud'
import { renderPageHook } from '../../test/doubles/renderPage'
import { phone } from '../../test/doubles/taro'
import { queryClient } from './queryClient'
import { useRead } from './useRead'

const hours = procedure({
  name: 'stations.hours',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ day: z.string() }),
  output: z.object({ text: z.string() }),
  errors: ['CARD_UNKNOWN'],
  keeps: true,
})
const { keeps: _keeps, ...notKept } = hours
const rows = procedure({ ...notKept, name: 'stations.rows' })
const monday = { day: 'monday' }

function readHours() {
  return renderPageHook(() => useRead(hours, monday))
}

/** The mini-program is closed and opened again: memory is empty, the phone's storage is not. */
function reopen(): void {
  queryClient.clear()
}

beforeEach(() => window.sessionStorage.setItem('visitor', 'wx-grandmother'))
afterEach(() => act(() => onlineManager.setOnline(true)))

test('loads, then shows what came', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const { result } = readHours()
  expect(result.current).toMatchObject({ state: 'loading', data: undefined, seenAt: undefined })
  await waitFor(() => expect(result.current.state).toBe('ready'))
  expect(result.current).toMatchObject({ data: { text: '九点到五点' }, isStale: false })
  expect(result.current.seenAt).toBeGreaterThan(0)
})

test('held back it shows nothing, be it that another page asked for the same', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const { result: other } = readHours()
  let enabled = false
  const { result, rerender } = renderPageHook(() => useRead(hours, monday, { enabled }))
  await waitFor(() => expect(other.current.state).toBe('ready'))
  expect(result.current.data).toBeUndefined()
  enabled = true
  rerender()
  expect(result.current.data).toEqual({ text: '九点到五点' })
})

test('a refusal is an error with its message and the number to read out', async () => {
  cloud.answer(hours, () => ({ ok: false, code: 'NOT_FOUND', message: '没找到这一条。' }))
  const { result } = readHours()
  await waitFor(() => expect(result.current.state).toBe('error'))
  expect(result.current.error?.message).toBe('没找到这一条。')
  expect(result.current.error?.number).toBe(cloud.calls[0]?.requestId?.slice(-4))
  expect(cloud.calls).toHaveLength(1)
})

test('a lost answer is asked for again before it is an error', async () => {
  let times = 0
  cloud.answer(hours, () => {
    times += 1
    if (times === 1) throw new Error('request:fail')
    return { ok: true, output: { text: '九点到五点' } }
  })
  const { result } = readHours()
  await waitFor(() => expect(result.current.state).toBe('ready'), { timeout: 3000 })
  expect(times).toBe(2)
})

test('a net that hangs is said to hang within half a minute', async () => {
  jest.useFakeTimers()
  cloud.answer(hours, () => new Promise(() => undefined))
  const { result } = readHours()
  await act(() => jest.advanceTimersByTimeAsync(30_000))
  expect(result.current.state).toBe('error')
  expect(cloud.calls).toHaveLength(2)
  jest.useRealTimers()
})

test('without net and without memory it is offline, and loads once the net is back', async () => {
  cloud.give(hours, { text: '九点到五点' })
  onlineManager.setOnline(false)
  const { result } = readHours()
  expect(result.current.state).toBe('offline')
  expect(cloud.calls).toHaveLength(0)
  act(() => onlineManager.setOnline(true))
  await waitFor(() => expect(result.current.state).toBe('ready'))
})

test('opened without net it shows the last visit, and as of when', async () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000)
  cloud.give(hours, { text: '九点到五点' })
  const first = readHours()
  await waitFor(() => expect(first.result.current.state).toBe('ready'))
  const seenAt = first.result.current.seenAt
  first.unmount()
  reopen()
  onlineManager.setOnline(false)
  const { result } = readHours()
  expect(result.current).toMatchObject({
    state: 'ready',
    data: { text: '九点到五点' },
    isStale: true,
    seenAt,
  })
  clock.mockRestore()
})

test('what was kept a moment before is shown at once and still renewed', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const first = readHours()
  await waitFor(() => expect(first.result.current.state).toBe('ready'))
  first.unmount()
  reopen()
  cloud.give(hours, { text: '九点到四点' })
  const { result } = readHours()
  expect(result.current.data).toEqual({ text: '九点到五点' })
  await waitFor(() => expect(result.current.data).toEqual({ text: '九点到四点' }))
})

test('the next person in the same browser does not see the last visit', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const first = readHours()
  await waitFor(() => expect(first.result.current.state).toBe('ready'))
  first.unmount()
  reopen()
  window.sessionStorage.setItem('visitor', 'wx-neighbour')
  onlineManager.setOnline(false)
  expect(readHours().result.current).toMatchObject({ state: 'offline', data: undefined })
})

test('what the contract does not let be kept is not on the phone, though any guest may ask', async () => {
  cloud.give(rows, { text: '王建国 19900000001' })
  const { result } = renderPageHook(() => useRead(rows, monday))
  await waitFor(() => expect(result.current.state).toBe('ready'))
  expect([...phone.stored.values()].join()).not.toContain('王建国')
})

test('an answer kept by an earlier contract is passed over', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const first = readHours()
  await waitFor(() => expect(first.result.current.state).toBe('ready'))
  first.unmount()
  reopen()
  onlineManager.setOnline(false)
  const later = procedure({ ...hours, output: z.object({ opens: z.string() }) })
  const { result } = renderPageHook(() => useRead(later, monday))
  expect(result.current.state).toBe('offline')
})

test('what could not be renewed stays, and is said to be old', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const { result } = readHours()
  await waitFor(() => expect(result.current.state).toBe('ready'))
  cloud.answer(hours, () => ({ ok: false, code: 'FAILED', message: '我们这边出了问题。' }))
  act(() => result.current.refetch())
  await waitFor(() => expect(result.current.isStale).toBe(true))
  expect(result.current).toMatchObject({ state: 'ready', data: { text: '九点到五点' } })
})

test('a page that comes back to the front asks again once its answer is old', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const { result } = readHours()
  await waitFor(() => expect(result.current.state).toBe('ready'))
  act(() => phone.show())
  expect(cloud.calls).toHaveLength(1)
  await act(() => queryClient.invalidateQueries({ refetchType: 'none' }))
  cloud.give(hours, { text: '十点到四点' })
  act(() => phone.show())
  await waitFor(() => expect(result.current.data).toEqual({ text: '十点到四点' }))
})

const dead = () => ({ ok: false, code: 'CARD_UNKNOWN', message: '这张卡用不了。' }) as const

test('a refusal takes the kept answer away, and is shown', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const first = readHours()
  await waitFor(() => expect(first.result.current.state).toBe('ready'))
  first.unmount()
  reopen()
  cloud.answer(hours, dead)
  const { result, unmount } = readHours()
  await waitFor(() => expect(result.current.state).toBe('error'))
  expect(result.current.data).toBeUndefined()
  expect(result.current.error?.message).toBe('这张卡用不了。')
  expect([...phone.stored.values()].join()).not.toContain('九点到五点')
  unmount()
  reopen()
  onlineManager.setOnline(false)
  expect(readHours().result.current).toMatchObject({ state: 'offline', data: undefined })
})

test('what was refused does not come back when the next answer is lost', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const { result } = readHours()
  await waitFor(() => expect(result.current.state).toBe('ready'))
  cloud.answer(hours, dead)
  act(() => result.current.refetch())
  await waitFor(() => expect(result.current.state).toBe('error'))
  cloud.answer(hours, () => ({ ok: false, code: 'FAILED', message: '我们这边出了问题。' }))
  act(() => result.current.refetch())
  await waitFor(() => expect(result.current.error?.message).toBe('我们这边出了问题。'))
  expect(result.current).toMatchObject({ state: 'error', data: undefined })
  cloud.give(hours, { text: '九点到四点' })
  act(() => result.current.refetch())
  await waitFor(() => expect(result.current.data).toEqual({ text: '九点到四点' }))
})

test('what was asked does not stand in the storage in the clear', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const { result } = renderPageHook(() => useRead(hours, { day: '0123456789ABCDEFGHJKMNPQRS' }))
  await waitFor(() => expect(result.current.state).toBe('ready'))
  const stored = [...phone.stored].flat().join()
  expect(stored).toContain('九点到五点')
  expect(stored).not.toContain('0123456789ABCDEFGHJKMNPQRS')
})
