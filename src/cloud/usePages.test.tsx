import { View } from '@tarojs/components'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { renderPage, renderPageHook } from '../../test/doubles/renderPage'
import { phone } from '../../test/doubles/taro'
import { Refused } from './failure'
import { queryClient } from './queryClient'
import { usePages } from './usePages'

const ask = jest.fn()

beforeEach(() => {
  ask.mockReset()
  ask.mockImplementation(async (after: string | undefined) =>
    after === undefined ? { rows: ['first'], next: '1' } : { rows: ['second'] },
  )
})

function Listed() {
  const { read, more } = usePages<string>({ key: ['list'], ask })
  return (
    <>
      <View>{read.data?.join()}</View>
      {more && <View onClick={more}>more</View>}
    </>
  )
}

test('the next page comes once it is asked for, and there is none after the last', async () => {
  renderPage(<Listed />)
  await screen.findByText('first')
  fireEvent.click(screen.getByText('more'))
  expect(await screen.findByText('first,second')).toBeTruthy()
  expect(screen.queryByText('more')).toBeNull()
  expect(ask.mock.calls).toEqual([[undefined], ['1']])
})

test('come back to, the pages are renewed as far as they were read', async () => {
  renderPage(<Listed />)
  await screen.findByText('first')
  fireEvent.click(screen.getByText('more'))
  await screen.findByText('first,second')
  ask.mockImplementation(async () => ({ rows: ['changed'] }))
  act(() => phone.hide())
  await act(() => queryClient.invalidateQueries({ refetchType: 'none' }))
  expect(screen.getByText('first,second')).toBeTruthy()
  act(() => phone.show())
  await waitFor(() => expect(screen.getByText('changed')).toBeTruthy())
})

test('a page on which nothing is left is passed over: nobody is told that there is nothing', async () => {
  ask.mockImplementation(async (after: string | undefined) =>
    after === undefined ? { rows: [], next: '1' } : { rows: [`after ${after}`] },
  )
  renderPage(<Listed />)
  expect(await screen.findByText('after 1')).toBeTruthy()
  expect(screen.queryByText('more')).toBeNull()
})

test('so many empty pages are passed over and no more: going on is for who reads', async () => {
  ask.mockImplementation(async (after = '0') => {
    const page = Number(after)
    return page === 20 ? { rows: ['late'] } : { rows: [], next: String(page + 1) }
  })
  const { result } = renderPageHook(() => usePages<string>({ key: ['list'], ask }))
  await waitFor(() => expect(result.current.read.data).toEqual([]))
  expect(ask).toHaveBeenCalledTimes(5)
  for (const asked of [10, 15, 20, 21]) {
    act(() => result.current.more?.())
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(asked))
    await waitFor(() => expect(result.current.isFetchingMore).toBe(false))
  }
  expect(result.current.read.data).toEqual(['late'])
  expect(result.current.more).toBeUndefined()
})

test('what follows an empty page is asked for anew where that fails', async () => {
  let tries = 0
  ask.mockImplementation(async (after: string | undefined) => {
    if (after === undefined) return { rows: [], next: '1' }
    tries += 1
    if (tries === 1) throw new Refused('FAILED', 'request')
    return { rows: ['late'] }
  })
  const { result } = renderPageHook(() => usePages<string>({ key: ['list'], ask }))
  await waitFor(() => expect(result.current.read.state).toBe('error'))
  act(() => result.current.read.refetch())
  await waitFor(() => expect(result.current.read.data).toEqual(['late']))
})

/** Shows a list of this many pages, and comes back to it after a while. */
async function comeBackTo(count: number, afterMs: number): Promise<number> {
  jest.useFakeTimers()
  ask.mockImplementation(async (after = '1') => ({
    rows: [after],
    ...(Number(after) < count && { next: String(Number(after) + 1) }),
  }))
  const { result } = renderPageHook(() => usePages<string>({ key: ['list'], ask }))
  for (let read = 1; read <= count; read++) {
    await waitFor(() => expect(result.current.read.data).toHaveLength(read))
    act(() => result.current.more?.())
  }
  act(() => phone.hide())
  ask.mockClear()
  await act(() => jest.advanceTimersByTimeAsync(afterMs))
  act(() => phone.show())
  await act(() => jest.advanceTimersByTimeAsync(1_000))
  jest.useRealTimers()
  return ask.mock.calls.length
}

test.each([
  { count: 1, afterMs: 9_000, calls: 0 },
  { count: 1, afterMs: 11_000, calls: 1 },
  { count: 3, afterMs: 29_000, calls: 0 },
  { count: 3, afterMs: 31_000, calls: 3 },
])(
  'of $count pages, $calls are asked for again after $afterMs ms',
  async ({ count, afterMs, calls }) => {
    expect(await comeBackTo(count, afterMs)).toBe(calls)
  },
)
