import { ERROR_MESSAGES } from '@contract/errors'
import { PersonId, StationId } from '@contract/primitives'
import { procedure } from '@contract/procedure'
import cloud from 'wx-server-sdk'
import * as z from 'zod'
import { Refusal } from './refusal'
import { callingMember, read, serve, type WriteContext, write } from './serve'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: { getWXContext: jest.fn() } }))

/** What is stored, by collection and id; a transaction keeps its writes back until it commits. */
const mockStored = new Map<string, object>()
jest.mock('./database', () => {
  const documents = (name: string, writes: Map<string, object>) => ({
    get: async (id: string) => mockStored.get(`${name}/${id}`),
    add: async (id: string, fields: object) => {
      if (mockStored.has(`${name}/${id}`)) throw new Error('E11000 duplicate key index: _id_ ')
      writes.set(`${name}/${id}`, fields)
    },
    put: async (id: string, fields: object) => void writes.set(`${name}/${id}`, fields),
  })
  return {
    collection: (name: string) => documents(name, mockStored),
    startTransaction: async () => {
      const writes = new Map<string, object>()
      return {
        documents: (name: string) => documents(name, writes),
        commit: async () => writes.forEach((fields, key) => void mockStored.set(key, fields)),
        rollback: async () => writes.clear(),
      }
    },
  }
})

const Size = z.number().max(3).describe('大小')
const look = procedure({
  name: 'boxes.look',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ size: Size }),
  output: z.object({ size: z.number() }),
  errors: [],
})
const make = procedure({
  name: 'boxes.make',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({ size: Size, name: z.string().trim().optional().describe('名称') }),
  output: z.object({ made: z.number() }),
  errors: ['SLOT_FULL'],
})
const stamp = procedure({
  name: 'boxes.stamp',
  kind: 'read',
  who: ['staff'],
  input: z.strictObject({ stationId: StationId, size: Size }),
  output: z.object({ by: z.string() }),
  errors: [],
})
const open = procedure({
  name: 'boxes.openFile',
  kind: 'read',
  who: ['person', 'staff'],
  input: z.strictObject({ personId: PersonId, stationId: StationId.optional() }),
  output: z.object({ as: z.string() }),
  errors: [],
})
const ID = 'r'.repeat(16)
const lookAt = jest.fn(async ({ size }: { size: number }) => ({ size, secret: 'inner' }))
let places: number
const makeOne = jest.fn(async ({ size }: { size: number }, { commit }: WriteContext) =>
  commit(async (transaction) => {
    if (places < 1) throw new Refusal('SLOT_FULL')
    places -= 1
    await transaction.documents('boxes').put(`box${places}`, { size })
    return { made: places, secret: 'inner' }
  }),
)
const served = serve([
  read(look, lookAt),
  write(make, makeOne),
  read(stamp, async (_input, context) => ({
    by: `${context.callerId}, ${callingMember(context).name}`,
  })),
  read(open, async (_input, { binding, member }) => ({
    as: binding?.as ?? member?.role ?? 'nobody',
  })),
])

/** The reply without its time, which every one of them carries. */
async function main(event: unknown): Promise<object> {
  const before = Date.now()
  const { now, ...answer } = await served(event)
  expect(now).toBeGreaterThanOrEqual(before)
  return answer
}

let lines: string[]
beforeEach(() => {
  process.env.BLIND_KEY = '1'.repeat(64)
  process.env.SEAL_KEYS = `1:${'2'.repeat(64)}`
  mockStored.clear()
  places = 2
  lines = []
  jest.clearAllMocks()
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  jest.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))
  callerIs('openid-1')
})

function callerIs(openId: string): void {
  jest.mocked(cloud.getWXContext).mockReturnValue({ OPENID: openId, ENV: 'e', SOURCE: 's' })
}

function refusal(code: keyof typeof ERROR_MESSAGES) {
  return { ok: false, code, message: ERROR_MESSAGES[code] }
}

describe('an event that names no procedure is answered, not failed on', () => {
  test.each([
    undefined,
    null,
    'boxes.look',
    7,
    [],
    {},
    { procedure: 'boxes.open' },
    { procedure: 'constructor' },
    { procedure: '__proto__' },
    { procedure: ['boxes.look'] },
    { Procedure: 'boxes.look' },
  ])('%j', async (event) => {
    await expect(main(event)).resolves.toEqual(refusal('UNKNOWN_PROCEDURE'))
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ procedure: 'unknown' })
  })
})

describe('a write has a request id, a read needs none', () => {
  const issue = { path: 'requestId', label: '操作编号', message: expect.stringMatching(/操作/) }

  test.each([undefined, null, '', 'short', 'r'.repeat(65), 7, `${'r'.repeat(15)}.`])(
    '%j is none',
    async (requestId) => {
      const event = { procedure: 'boxes.make', input: { size: 1 }, requestId }
      expect(await main(event)).toEqual({ ...refusal('BAD_INPUT'), issues: [issue] })
      expect(makeOne).not.toHaveBeenCalled()
    },
  )

  test('a read is answered without', async () => {
    const reply = await main({ procedure: 'boxes.look', input: { size: 1 } })
    expect(reply).toEqual({ ok: true, output: { size: 1 } })
  })
})

describe('who may not call learns nothing of the input', () => {
  const event = { procedure: 'boxes.stamp', input: { stationId: 'anju', size: 9, junk: 1 } }

  test.each([[event.input], [{ size: 9 }], [{ stationId: 'a/b' }], [null], [undefined], ['x']])(
    'whatever it is: %j',
    async (input) => {
      expect(await main({ ...event, input })).toEqual(refusal('NOT_ALLOWED'))
    },
  )

  test('who may call is told what is wrong', async () => {
    mockStored.set('members/anju.openid-1', { role: 'staff', name: '王丽' })
    expect(await main(event)).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: 'size' }, {}] })
    const right = { ...event, input: { stationId: 'anju', size: 3 } }
    expect(await main(right)).toEqual({ ok: true, output: { by: 'openid-1, 王丽' } })
    const elsewhere = { ...event, input: { stationId: 'pingtan', size: 3 } }
    expect(await main(elsewhere)).toEqual(refusal('NOT_ALLOWED'))
  })

  test('nothing in the event says who calls', async () => {
    mockStored.set('members/anju.openid-2', { role: 'staff', name: '王丽' })
    const userInfo = { openId: 'openid-2' }
    const claimed = { ...event, userInfo, OPENID: 'openid-2', openId: 'openid-2' }
    expect(await main(claimed)).toEqual(refusal('NOT_ALLOWED'))
  })
})

describe('a file is opened by who is bound to it, or by who works at the station', () => {
  const opening = (input: object) => main({ procedure: 'boxes.openFile', input })

  test('each comes with what let them in', async () => {
    mockStored.set('bindings/openid-1.zhou', { as: 'family', endedAt: null })
    mockStored.set('members/anju.openid-1', { role: 'staff', leftAt: null })
    expect(await opening({ personId: 'zhou' })).toEqual({ ok: true, output: { as: 'family' } })
    const atWork = { personId: 'li', stationId: 'anju' }
    expect(await opening(atWork)).toEqual({ ok: true, output: { as: 'staff' } })
  })

  test('nobody else is, whatever the input names', async () => {
    mockStored.set('bindings/openid-1.zhou', { as: 'self', endedAt: new Date(0) })
    mockStored.set('members/anju.openid-1', { role: 'staff', leftAt: new Date(0) })
    for (const input of [
      { personId: 'zhou' },
      { personId: 'zhou', stationId: 'anju' },
      { personId: 'nobody' },
      { personId: 'a/b' },
      { personId: ['zhou'] },
      { stationId: 'anju' },
      null,
    ]) {
      expect(await main({ procedure: 'boxes.openFile', input })).toEqual(refusal('NOT_ALLOWED'))
    }
  })
})

describe('a wrong input is refused field by field', () => {
  test.each([
    [{ size: 4 }, 'size', '大小太大或太多，最多3。'],
    [{}, 'size', '请填大小。'],
    [undefined, '', '请填内容。'],
    [null, '', '内容的写法不对。'],
  ])('%j', async (input, path, message) => {
    const reply = await main({ procedure: 'boxes.look', input })
    expect(reply).toMatchObject({ ...refusal('BAD_INPUT'), issues: [{ path, message }] })
    expect(lookAt).not.toHaveBeenCalled()
  })
})

describe('the log has one line a call and nothing of its input', () => {
  test('whether it succeeds or is refused', async () => {
    const name = '李长明19900000000'
    await main({ procedure: 'boxes.make', input: { size: 1, name }, requestId: ID })
    await main({ procedure: 'boxes.make', input: { size: 9, name }, requestId: ID })
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { procedure: 'boxes.make', requestId: ID, code: 'OK', milliseconds: expect.any(Number) },
      {
        procedure: 'boxes.make',
        requestId: ID,
        code: 'BAD_INPUT',
        milliseconds: expect.any(Number),
      },
    ])
  })
})

describe('a write takes effect once for each request', () => {
  const event = { procedure: 'boxes.make', input: { size: 1, name: 'a' }, requestId: ID }
  const first = { ok: true, output: { made: 1 } }

  test('each try has the key of its request, which is no other’s', async () => {
    const others = [
      { ...event, requestId: 's'.repeat(16) },
      { ...event, input: { size: 2 } },
    ]
    for (const each of [event, event, ...others]) await main(each)
    const [first, retry, ...rest] = makeOne.mock.calls.map(([, { requestKey }]) => requestKey)
    expect(retry).toBe(first)
    expect(new Set([first, ...rest]).size).toBe(3)
  })

  test('a retry gets the first answer, without what the contract does not know', async () => {
    expect(await main(event)).toEqual(first)
    expect(await main(event)).toEqual(first)
    expect(await main({ ...event, input: { name: ' a ', size: 1 } })).toEqual(first)
    expect([...mockStored.keys()].filter((key) => key.startsWith('boxes/'))).toEqual(['boxes/box1'])
  })

  test('what was answered cannot be read where it is kept', async () => {
    await main(event)
    const kept = [...mockStored].filter(([key]) => key.startsWith('requests/'))
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain('made')
  })

  test('even when it would now be refused', async () => {
    expect(await main(event)).toEqual(first)
    places = 0
    expect(await main(event)).toEqual(first)
    expect(await main({ ...event, requestId: 's'.repeat(16) })).toEqual(refusal('SLOT_FULL'))
  })

  test('the same id with another input is refused', async () => {
    await main(event)
    expect(await main({ ...event, input: { size: 2 } })).toMatchObject({
      ...refusal('BAD_INPUT'),
      issues: [{ path: 'requestId', label: '操作编号' }],
    })
  })

  test('another caller with the same id is somebody else', async () => {
    await main(event)
    callerIs('openid-2')
    expect(await main(event)).toEqual({ ok: true, output: { made: 0 } })
  })

  test('what was refused leaves nothing behind, and may be tried again', async () => {
    places = 0
    expect(await main(event)).toEqual(refusal('SLOT_FULL'))
    expect(mockStored.size).toBe(0)
    places = 2
    expect(await main(event)).toEqual(first)
  })
})
