import { startTransaction } from './database'
import { Refusal } from './refusal'
import { duplicateKeyOf, isConflict, transact } from './transact'

jest.mock('./database', () => ({ startTransaction: jest.fn() }))

const transaction = { documents: jest.fn(), commit: jest.fn(), rollback: jest.fn() }

const AT_OPERATION = Object.assign(
  new Error('document.update:fail -501001 [ResourceUnavailable.TransactionConflict] conflict'),
  { errCode: -501001 },
)
const AT_COMMIT = Object.assign(new Error('commit failed'), {
  code: 'DATABASE_TRANSACTION_CONFLICT',
})

beforeEach(() => {
  jest.useFakeTimers()
  for (const each of [transaction.commit, transaction.rollback]) each.mockReset()
  transaction.commit.mockResolvedValue(undefined)
  transaction.rollback.mockResolvedValue(undefined)
  jest.mocked(startTransaction).mockReset().mockResolvedValue(transaction)
})
afterEach(() => jest.useRealTimers())

/** Work that fails with these in turn, then succeeds. */
function failing(...errors: Error[]) {
  const left = [...errors]
  return jest.fn(async () => {
    const error = left.shift()
    if (error) throw error
    return 'done'
  })
}

/** Runs to the end, however long its pauses are. */
async function settled<Result>(running: Promise<Result>): Promise<Result> {
  const outcome = running.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  await jest.runAllTimersAsync()
  const reached = await outcome
  if ('error' in reached) throw reached.error
  return reached.value
}

describe('work that succeeds is committed once', () => {
  test('and its result returned', async () => {
    const work = failing()
    await expect(settled(transact(work))).resolves.toBe('done')
    expect(work).toHaveBeenCalledTimes(1)
    expect(work).toHaveBeenCalledWith(transaction)
    expect(transaction.commit).toHaveBeenCalledTimes(1)
    expect(transaction.rollback).not.toHaveBeenCalled()
  })
})

describe('a conflict is tried again from the start', () => {
  test.each([
    ['at an operation', AT_OPERATION],
    ['told by its code alone', AT_COMMIT],
  ])('%s', async (_where, conflict) => {
    const work = failing(conflict, conflict, conflict)
    await expect(settled(transact(work))).resolves.toBe('done')
    expect(work).toHaveBeenCalledTimes(4)
    expect(startTransaction).toHaveBeenCalledTimes(4)
    expect(transaction.commit).toHaveBeenCalledTimes(1)
    expect(transaction.rollback).not.toHaveBeenCalled()
  })

  test('at the commit: the work runs again', async () => {
    transaction.commit.mockRejectedValueOnce(AT_COMMIT)
    const work = failing()
    await expect(settled(transact(work))).resolves.toBe('done')
    expect(work).toHaveBeenCalledTimes(2)
  })

  test('after a pause, so that two that collided do not meet again', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.999)
    const work = failing(AT_OPERATION)
    const running = transact(work)
    await jest.advanceTimersByTimeAsync(5)
    expect(work).toHaveBeenCalledTimes(1)
    await jest.advanceTimersByTimeAsync(5)
    expect(work).toHaveBeenCalledTimes(2)
    await running
    jest.mocked(Math.random).mockRestore()
  })
})

describe('who is never let through is told so after eight seconds', () => {
  test('with BUSY, and not much later', async () => {
    const work = jest.fn(async () => {
      throw AT_OPERATION
    })
    const started = performance.now()
    await expect(settled(transact(work))).rejects.toEqual(new Refusal('BUSY'))
    const took = performance.now() - started
    expect(took).toBeGreaterThan(8_000)
    expect(took).toBeLessThan(8_500)
    // No pause grows beyond 400 ms.
    expect(work.mock.calls.length).toBeGreaterThan(20)
    expect(transaction.commit).not.toHaveBeenCalled()
  })
})

describe('any other error ends it', () => {
  test.each([
    ['a refusal', new Refusal('SLOT_FULL')],
    ['a fault', new Error('something broke')],
    ['a duplicate key', new Error('E11000 duplicate key error index: servedHour dup key: {}')],
  ])('%s is thrown as it is, after one rollback', async (_what, error) => {
    const work = failing(error)
    await expect(settled(transact(work))).rejects.toBe(error)
    expect(work).toHaveBeenCalledTimes(1)
    expect(transaction.rollback).toHaveBeenCalledTimes(1)
    expect(transaction.commit).not.toHaveBeenCalled()
  })

  test('a rollback that fails does not hide why', async () => {
    transaction.rollback.mockRejectedValue(new Error('TransactionNotExist'))
    const error = new Refusal('SLOT_FULL')
    await expect(settled(transact(failing(error)))).rejects.toBe(error)
  })

  test('a commit that fails is not committed again', async () => {
    transaction.commit.mockRejectedValue(new Error('TransactionNotExist'))
    await expect(settled(transact(failing()))).rejects.toThrow('TransactionNotExist')
    expect(transaction.commit).toHaveBeenCalledTimes(1)
    expect(transaction.rollback).toHaveBeenCalledTimes(1)
  })
})

describe('what the cloud says is told apart by its text', () => {
  test.each([
    ['an operation', AT_OPERATION, true],
    ['a commit', AT_COMMIT, true],
    ['only in errMsg', Object.assign(new Error(), { errMsg: 'TransactionConflict' }), true],
    ['a transaction that is gone', new Error('TransactionNotExist'), false],
    ['a text that is no error', 'TransactionConflict', false],
    ['nothing', undefined, false],
  ])('a conflict of %s', (_what, error, expected) => {
    expect(isConflict(error)).toBe(expected)
  })

  const E11000 = 'E11000 duplicate key error collection: tnt-x.appointments index: '
  test.each([
    [`${E11000}servedHour dup key: { servedHour: "x" }`, 'servedHour'],
    [`[FailedOperation.Insert] multiple write errors: [{${E11000}_id_ dup key: {}}]`, '_id_'],
    ['DATABASE_DUPLICATE_WRITE', 'unknown'],
    ['index: servedHour', undefined],
  ])('%s', (message, index) => {
    expect(duplicateKeyOf(new Error(message))).toBe(index)
  })
})
