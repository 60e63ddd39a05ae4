import { collection } from './database'
import { Refusal } from './refusal'
import { firstAnswer, forgetOldAnswers, recordAnswer, requestOf } from './requests'
import { seal, unseal } from './sealed'

jest.mock('./database', () => ({
  collection: jest.fn(),
  command: {
    lt: (value: unknown) => ({ lessThan: value }),
    in: (values: unknown) => ({ oneOf: values }),
  },
}))

process.env.BLIND_KEY = '1'.repeat(64)
process.env.SEAL_KEYS = `3:${'2'.repeat(64)}`

const stored = {
  get: jest.fn(),
  find: jest.fn(),
  add: jest.fn(),
  addMany: jest.fn(),
  put: jest.fn(),
  change: jest.fn(),
  touch: jest.fn(),
  remove: jest.fn(),
}
const findIds = jest.fn()
const removeWhere = jest.fn()
beforeEach(() => {
  jest
    .mocked(collection)
    .mockReturnValue({ ...stored, findFields: jest.fn(), findIds, removeWhere })
  for (const each of [stored.get, findIds, removeWhere]) each.mockReset()
})

const USER = 'openid-1'
const ID = 'r'.repeat(16)
const input = { stationId: 'tongliang-bachuan', phone: '19900000000' }
const request = requestFor()

function requestFor(
  callerId = USER,
  procedure = 'appointments.book',
  id = ID,
  given: unknown = input,
) {
  return requestOf(callerId, procedure, id, given)
}

describe('a request is one intention of one caller', () => {
  test('the same when it is made again', () => {
    expect(requestFor()).toEqual(request)
  })

  test.each([
    ['another caller', requestFor('openid-2')],
    ['the operator', requestFor('operator')],
    ['another procedure', requestFor(USER, 'appointments.cancel')],
    ['another id', requestFor(USER, 'appointments.book', 's'.repeat(16))],
  ])('%s makes another', (_what, other) => {
    expect(other.id).not.toBe(request.id)
    expect(other.inputDigest).toBe(request.inputDigest)
  })

  test('another input has the same id, so that it is found out', () => {
    const other = requestFor(USER, 'appointments.book', ID, { ...input, phone: '19900000001' })
    expect(other.id).toBe(request.id)
    expect(other.inputDigest).not.toBe(request.inputDigest)
  })

  test('neither who calls nor the input can be read from it', () => {
    expect(JSON.stringify(request)).not.toMatch(/openid|tongliang|1990000/)
    expect(request.id).toHaveLength(43)
    expect(request.inputDigest).toHaveLength(43)
  })
})

describe('the first answer is kept with its write', () => {
  const place = { field: 'requests.output', documentId: request.id }
  const output = { code: '7KQ2-M9XD' }

  test('in the transaction itself, and cannot be read there', async () => {
    const add = jest.fn()
    const transaction = { documents: jest.fn(() => ({ ...stored, add })) }
    await recordAnswer(transaction, request, output, 1_000)
    expect(transaction.documents).toHaveBeenCalledWith('requests')
    expect(add).toHaveBeenCalledWith(request.id, {
      inputDigest: request.inputDigest,
      output: expect.not.stringContaining(output.code),
      sealVersion: 3,
      answeredAt: new Date(1_000),
    })
    expect(unseal(place, add.mock.calls[0][1].output)).toBe(JSON.stringify(output))
  })

  test('and found for the same input', async () => {
    const sealed = seal(place, JSON.stringify(output))
    stored.get.mockResolvedValue({ inputDigest: request.inputDigest, output: sealed })
    await expect(firstAnswer(request)).resolves.toEqual(output)
    expect(stored.get).toHaveBeenCalledWith(request.id)
  })

  test('nothing is found where nothing was answered', async () => {
    stored.get.mockResolvedValue(undefined)
    await expect(firstAnswer(request)).resolves.toBeUndefined()
  })

  test('an id that served for another input is refused, with what to do', async () => {
    stored.get.mockResolvedValue({ inputDigest: 'other', output: '' })
    const refused = await firstAnswer(request).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refusal)
    expect(refused).toMatchObject({
      code: 'BAD_INPUT',
      issues: [
        { path: 'requestId', label: '操作编号', message: expect.stringContaining('用过了') },
      ],
    })
  })
})

describe('answers are forgotten after seven days', () => {
  const NOW = Date.parse('2026-11-23T00:00:00Z')
  const forget = (until = Number.POSITIVE_INFINITY) =>
    forgetOldAnswers({ name: 'requests.forgetOldAnswers', now: NOW, until, turn: 0 })
  const page = Array.from({ length: 500 }, (_, n) => `answer-${n}`)

  test('the time is a boundary, not a guess; each by its id', async () => {
    findIds.mockResolvedValue(['first', 'second'])
    removeWhere.mockResolvedValue(2)
    await expect(forget()).resolves.toBe(2)
    const before = new Date('2026-11-16T00:00:00Z')
    expect(collection).toHaveBeenCalledWith('requests')
    expect(findIds).toHaveBeenCalledWith({
      where: { answeredAt: { lessThan: before } },
      limit: 500,
    })
    expect(removeWhere.mock.calls).toEqual([[{ _id: { oneOf: ['first', 'second'] } }]])
  })

  test('how many were removed counts, not how many were found', async () => {
    findIds.mockResolvedValue(['first', 'second'])
    removeWhere.mockResolvedValue(1)
    await expect(forget()).resolves.toBe(1)
  })

  test('where none is old, nothing is removed', async () => {
    findIds.mockResolvedValue([])
    await expect(forget()).resolves.toBe(0)
    expect(removeWhere).not.toHaveBeenCalled()
  })

  test('page by page, until none is left or the time is over', async () => {
    removeWhere.mockImplementation(async ({ _id }) => _id.oneOf.length)
    findIds.mockResolvedValueOnce(page).mockResolvedValueOnce(['last'])
    await expect(forget()).resolves.toBe(501)
    findIds.mockResolvedValue(page)
    await expect(forget(performance.now() - 1)).resolves.toBe(500)
  })
})
