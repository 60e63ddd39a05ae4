import { ERROR_MESSAGES } from '@contract/errors'
import { procedure } from '@contract/procedure'
import cloud from 'wx-server-sdk'
import * as z from 'zod'
import { Refusal } from './refusal'
import { read, serve, type WriteContext, write } from './serve'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: { getWXContext: jest.fn() } }))
jest.mock('./database', () => {
  const documents = () => ({ get: async () => undefined, add: async () => undefined })
  return {
    collection: documents,
    startTransaction: async () => ({ documents, commit: jest.fn(), rollback: jest.fn() }),
  }
})

const look = procedure({
  name: 'boxes.look',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ size: z.number() }),
  output: z.object({ size: z.number() }),
  errors: ['SLOT_FULL'],
})
const found = procedure({
  name: 'boxes.found',
  kind: 'write',
  who: ['operator'],
  input: z.strictObject({}),
  output: z.object({ by: z.string() }),
  errors: [],
})

const OPERATOR_KEY = 'k'.repeat(32)
const lookAt = jest.fn(async ({ size }: { size: number }) => ({ size }))
const foundOne = jest.fn(async (_input: object, { callerId, commit }: WriteContext) =>
  commit(async () => ({ by: callerId })),
)
const main = serve([read(look, lookAt), write(found, foundOne)])
const looking = { procedure: 'boxes.look', input: { size: 1 } }
const founding = { procedure: 'boxes.found', input: {}, requestId: 'r'.repeat(16) }

let lines: string[]
beforeEach(() => {
  process.env.BLIND_KEY = '1'.repeat(64)
  process.env.SEAL_KEYS = `1:${'2'.repeat(64)}`
  process.env.OPERATOR_KEY = OPERATOR_KEY
  lines = []
  jest.clearAllMocks()
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  jest.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))
  callerIs('openid-1')
})

function callerIs(openId: string | undefined): void {
  const caller = openId === undefined ? {} : { OPENID: openId }
  jest.mocked(cloud.getWXContext).mockReturnValue({ ...caller, ENV: 'e', SOURCE: 's' })
}

function refusal(code: keyof typeof ERROR_MESSAGES) {
  return { ok: false, code, message: ERROR_MESSAGES[code], now: expect.any(Number) }
}

describe('a refusal is the person’s to read where the contract names it', () => {
  test.each(['SLOT_FULL', 'NOT_FOUND', 'BUSY'] as const)('%s it names, or all do', async (code) => {
    lookAt.mockRejectedValueOnce(new Refusal(code))
    expect(await main(looking)).toEqual(refusal(code))
    expect(console.error).not.toHaveBeenCalled()
  })

  test('another is our fault, and the log says which', async () => {
    lookAt.mockRejectedValueOnce(new Refusal('TOO_LATE'))
    expect(await main(looking)).toEqual(refusal('FAILED'))
    expect(console.error).toHaveBeenCalledTimes(1)
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      procedure: 'boxes.look',
      code: 'FAILED',
      error: { message: expect.stringMatching(/boxes\.look .*TOO_LATE/) },
    })
  })

  test('what another procedure names is not named here, by a write neither', async () => {
    callerIs(undefined)
    foundOne.mockRejectedValueOnce(new Refusal('SLOT_FULL'))
    expect(await main({ ...founding, operatorKey: OPERATOR_KEY })).toEqual(refusal('FAILED'))
  })
})

describe('our own fault is not the person’s to read', () => {
  test.each([[new Error('phone 19900000000')], ['19900000000'], [undefined]])(
    'thrown: %s',
    async (thrown) => {
      lookAt.mockRejectedValueOnce(thrown)
      const reply = await main(looking)
      expect(reply).toEqual(refusal('FAILED'))
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ procedure: 'boxes.look', code: 'FAILED' })
    },
  )

  test('an output that breaks the contract is one', async () => {
    lookAt.mockResolvedValueOnce({ size: Number.NaN })
    const reply = await main(looking)
    expect(reply).toEqual(refusal('FAILED'))
  })
})

describe('what is the operator’s alone takes the key, and no OPENID', () => {
  test('who shows it is on record as the operator, and the key is not', async () => {
    callerIs(undefined)
    const reply = await main({ ...founding, operatorKey: OPERATOR_KEY })
    expect(reply).toMatchObject({ ok: true, output: { by: 'operator' } })
    expect(lines).toHaveLength(1)
    expect(lines.join()).not.toContain(OPERATOR_KEY)
  })

  test.each([undefined, '', `${OPERATOR_KEY}k`, [OPERATOR_KEY]])('not %j', async (operatorKey) => {
    callerIs(undefined)
    expect(await main({ ...founding, operatorKey })).toEqual(refusal('NOT_ALLOWED'))
    expect(foundOne).not.toHaveBeenCalled()
  })

  test('not a key that stands in the input, nor a user who shows it', async () => {
    callerIs(undefined)
    const claimed = { ...founding, input: { operatorKey: OPERATOR_KEY } }
    expect(await main(claimed)).toEqual(refusal('NOT_ALLOWED'))
    callerIs('openid-1')
    expect(await main({ ...founding, operatorKey: OPERATOR_KEY })).toEqual(refusal('NOT_ALLOWED'))
  })

  test('a call of nobody is not even a guest’s, nor is the operator’s', async () => {
    callerIs(undefined)
    expect(await main(looking)).toEqual(refusal('NOT_ALLOWED'))
    expect(await main({ ...looking, operatorKey: OPERATOR_KEY })).toEqual(refusal('NOT_ALLOWED'))
    expect(lookAt).not.toHaveBeenCalled()
  })
})
