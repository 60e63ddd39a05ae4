import { View } from '@tarojs/components'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { renderPage } from '../../test/doubles/renderPage'
import { phone } from '../../test/doubles/taro'
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
