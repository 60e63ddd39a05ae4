import { act, renderHook } from '@testing-library/react'
import { sampleRow } from '../../../test/doubles/examples'
import { type DeskStep, useDeskAction } from './useDeskAction'

const submit = jest.fn(async (_input: unknown): Promise<object | undefined> => ({}))
jest.mock('../../cloud/useWrite', () => ({
  useWrite: () => ({ submit, reset: jest.fn(), isBusy: false, state: 'idle', error: undefined }),
}))

test('what is tapped while another row is cancelled is held up, and says so until that is over', async () => {
  const { result } = renderHook(() => useDeskAction('bachuan'))
  let end = (_output: Record<string, never>) => {}
  const cancel: DeskStep = {
    action: 'cancel',
    submit: () =>
      new Promise((done) => {
        end = done
      }),
  }
  const [zhou, zhao] = [sampleRow('周建军'), { ...sampleRow('赵桂芳'), appointmentId: 'another' }]
  let cancelled: Promise<unknown> = Promise.resolve()
  act(() => {
    cancelled = result.current.act(zhou, cancel)
  })
  await act(async () => {
    expect(await result.current.act(zhao, { action: 'checkIn' })).toBe('ignored')
  })
  expect(result.current.heldUp).toEqual({ appointmentId: 'another', action: 'checkIn' })
  expect(submit).not.toHaveBeenCalled()
  await act(async () => {
    end({})
    await cancelled
  })
  expect(result.current.heldUp).toBeUndefined()
})
