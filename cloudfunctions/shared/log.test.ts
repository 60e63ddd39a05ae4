import { logCall, logFailure } from './log'

const record = {
  procedure: 'appointments.book',
  requestId: 'r'.repeat(16),
  code: 'OK',
  milliseconds: 7,
}
const SECRET = '李长明 19900000000'

let lines: string[]
beforeEach(() => {
  lines = []
  const keep = (line: string) => void lines.push(line)
  jest.spyOn(console, 'log').mockImplementation(keep)
  jest.spyOn(console, 'error').mockImplementation(keep)
})
afterEach(() => jest.restoreAllMocks())

function logged(error: unknown): { error: Record<string, unknown> } {
  logFailure({ ...record, code: 'FAILED' }, error)
  return JSON.parse(lines[0] ?? '')
}

describe('a call is one line', () => {
  test('of what was called, with which request, how it ended and how long it took', () => {
    logCall(record)
    expect(lines).toEqual([
      '{"procedure":"appointments.book","requestId":"rrrrrrrrrrrrrrrr","code":"OK","milliseconds":7}',
    ])
  })
})

describe('the text of an error from the cloud is never written, for it repeats documents', () => {
  test.each([
    ['of an operation', { errCode: -502001, errMsg: SECRET }, { errCode: -502001 }],
    ['of a commit', { code: 'DATABASE_REQUEST_FAILED' }, { code: 'DATABASE_REQUEST_FAILED' }],
    [
      'of an aggregation',
      { errCode: -1, code: 'DATABASE_REQUEST_FAILED' },
      { errCode: -1, code: 'DATABASE_REQUEST_FAILED' },
    ],
  ])('%s', (_where, fields, kept) => {
    const error = Object.assign(new Error(`E11000 dup key: { name: "${SECRET}" }`), fields)
    expect(logged(error).error).toEqual({ ...kept, at: expect.any(Array) })
    expect(lines.join()).not.toContain('19900000000')
  })

  test('nor what was thrown without being an error', () => {
    expect(logged(SECRET).error).toEqual({ type: 'string' })
    expect(lines.join()).not.toContain('19900000000')
  })
})

describe('our own fault can be found', () => {
  test('by name, message and at most eight places', () => {
    const { error } = logged(new TypeError('slot.window is undefined'))
    expect(error).toMatchObject({ name: 'TypeError', message: 'slot.window is undefined' })
    expect(error.at).toContainEqual(expect.stringContaining('log.test.ts'))
    expect((error.at as string[]).length).toBeLessThanOrEqual(8)
  })

  test('in one line', () => {
    logged(new Error('first\nsecond'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('\n')
  })
})
