import { procedure } from '@contract/procedure'
import { onlineManager } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import * as z from 'zod'
import { cloud } from '../../test/doubles/cloud'
import { renderPageHook } from '../../test/doubles/renderPage'
import { Refused, Unreachable } from './failure'
import { useWrite } from './useWrite'

const book = procedure({
  name: 'appointments.try',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({ hour: z.string() }),
  output: z.object({ appointmentId: z.string() }),
  errors: ['SLOT_FULL'],
})
const nine = { hour: '09:00' }
const done = { ok: true, output: { appointmentId: 'a1' } } as const

function writer() {
  return renderPageHook(() => useWrite(book)).result
}

const idsSent = () => cloud.calls.map(({ requestId }) => requestId)

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  onlineManager.setOnline(true)
  jest.useRealTimers()
})

/** Submits, and lets all pauses between the tries pass. */
async function submit(result: ReturnType<typeof writer>, input = nine) {
  return act(async () => {
    const submitted = result.current.submit(input)
    await jest.advanceTimersByTimeAsync(10_000)
    return submitted
  })
}

test('gives the output, and a new id for the same wish once it has been answered', async () => {
  cloud.answer(book, () => done)
  const result = writer()
  expect(await submit(result)).toEqual({ appointmentId: 'a1' })
  expect(result.current.state).toBe('done')
  await submit(result)
  expect(new Set(idsSent()).size).toBe(2)
})

test('a second tap while the first is under way sends nothing', async () => {
  cloud.answer(book, () => new Promise((resolve) => setTimeout(() => resolve(done), 1000)))
  const result = writer()
  await act(async () => {
    const first = result.current.submit(nine)
    const second = result.current.submit(nine)
    expect(await second).toBeUndefined()
    await jest.advanceTimersByTimeAsync(1000)
    expect(await first).toEqual({ appointmentId: 'a1' })
  })
  expect(cloud.calls).toHaveLength(1)
})

test('after a lost reply it checks with the same id, and says so meanwhile', async () => {
  let times = 0
  cloud.answer(book, () => {
    times += 1
    if (times === 1) throw new Error('request:fail timeout')
    return done
  })
  const result = writer()
  act(() => void result.current.submit(nine))
  await waitFor(() => expect(result.current.state).toBe('checking'))
  expect(result.current.isBusy).toBe(true)
  await act(() => jest.advanceTimersByTimeAsync(1000))
  expect(result.current.state).toBe('done')
  expect(idsSent()).toEqual([idsSent()[0], idsSent()[0]])
})

test('an answer that never comes is waited for, then asked for again', async () => {
  let times = 0
  cloud.answer(book, () => {
    times += 1
    return times === 1 ? new Promise(() => undefined) : done
  })
  const result = writer()
  act(() => void result.current.submit(nine))
  await act(() => jest.advanceTimersByTimeAsync(26_000))
  expect(result.current.state).toBe('done')
  expect(idsSent()[1]).toBe(idsSent()[0])
})

test('when all tries are lost the next tap on the same wish keeps the id', async () => {
  cloud.answer(book, () => {
    throw new Error('request:fail')
  })
  const result = writer()
  expect(await submit(result)).toBeUndefined()
  expect(result.current.error).toBeInstanceOf(Unreachable)
  expect(result.current.state).toBe('error')
  cloud.answer(book, () => done)
  await submit(result)
  expect(new Set(idsSent()).size).toBe(1)
})

test('the id outlives the page', async () => {
  cloud.answer(book, () => {
    throw new Error('request:fail')
  })
  await submit(writer())
  cloud.answer(book, () => done)
  await submit(writer())
  expect(new Set(idsSent()).size).toBe(1)
})

const lost = () => {
  throw new Error('request:fail')
}
const cancel = procedure({ ...book, name: 'appointments.tryToCancel' })

test('after ten minutes the same is wished anew', async () => {
  cloud.answer(book, lost)
  await submit(writer())
  jest.setSystemTime(Date.now() + 10 * 60_000)
  cloud.answer(book, () => done)
  await submit(writer())
  expect(new Set(idsSent()).size).toBe(2)
})

test('a clock set back does not keep the id for longer', async () => {
  cloud.answer(book, lost)
  await submit(writer())
  jest.setSystemTime(Date.now() - 3_600_000)
  await submit(writer())
  expect(new Set(idsSent()).size).toBe(2)
})

test('a certain answer to another write settles what was open: the same is wished anew', async () => {
  cloud.answer(book, lost)
  const result = writer()
  await submit(result)
  cloud.answer(cancel, () => done)
  await submit(renderPageHook(() => useWrite(cancel)).result)
  cloud.answer(book, () => done)
  await submit(result)
  expect(idsSent()[0]).not.toBe(idsSent().at(-1))
})

test('a reply that comes just before the function gives up is still heard', async () => {
  cloud.answer(book, () => new Promise((resolve) => setTimeout(() => resolve(done), 20_000)))
  const result = writer()
  act(() => void result.current.submit(nine))
  await act(() => jest.advanceTimersByTimeAsync(20_000))
  expect(result.current.state).toBe('done')
  expect(cloud.calls).toHaveLength(1)
})

test('what is under way is not taken away, the error afterwards is', async () => {
  cloud.answer(book, () => ({ ok: false, code: 'SLOT_FULL', message: '这个时间刚被约满。' }))
  const result = writer()
  await act(async () => {
    const submitted = result.current.submit(nine)
    result.current.reset()
    await jest.advanceTimersByTimeAsync(1)
    await submitted
  })
  expect(result.current.state).toBe('error')
  await act(async () => {
    result.current.reset()
    await jest.advanceTimersByTimeAsync(1)
  })
  expect(result.current.error).toBeUndefined()
})

test('another wish after a lost reply gets an id of its own', async () => {
  cloud.answer(book, () => {
    throw new Error('request:fail')
  })
  const result = writer()
  await submit(result)
  const lost = cloud.calls.length
  cloud.answer(book, () => done)
  await submit(result, { hour: '10:00' })
  expect(idsSent().slice(lost)).not.toContain(idsSent()[0])
})

test('a certain no is shown at once, and the next try is a new wish', async () => {
  cloud.answer(book, () => ({ ok: false, code: 'SLOT_FULL', message: '这个时间刚被约满。' }))
  const result = writer()
  expect(await submit(result)).toBeUndefined()
  expect(result.current.error).toBeInstanceOf(Refused)
  expect(result.current.error?.message).toBe('这个时间刚被约满。')
  expect(cloud.calls).toHaveLength(1)
  await submit(result)
  expect(new Set(idsSent()).size).toBe(2)
})

test('BUSY is asked again with the same id', async () => {
  let times = 0
  cloud.answer(book, () => {
    times += 1
    return times < 3 ? { ok: false, code: 'BUSY', message: '现在办的人多。' } : done
  })
  const result = writer()
  expect(await submit(result)).toEqual({ appointmentId: 'a1' })
  expect(idsSent()).toHaveLength(3)
  expect(new Set(idsSent()).size).toBe(1)
})

test('without net it says so at once, sends nothing, and does not send itself later', async () => {
  cloud.answer(book, () => done)
  onlineManager.setOnline(false)
  const result = writer()
  expect(await submit(result)).toBeUndefined()
  expect(result.current.error).toMatchObject({ sent: false })
  onlineManager.setOnline(true)
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect(cloud.calls).toHaveLength(0)
})
