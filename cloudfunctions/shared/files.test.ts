import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import cloud from 'wx-server-sdk'
import { isFileAt, readUpload } from './files'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: { getTempFileURL: jest.fn() } }))

const PATH = 'imports/tongliang-bachuan/7f3a.xlsx'

describe('a file is the one that was meant', () => {
  test.each([`cloud://env-1.656e-env-1-1300000000/${PATH}`, `cloud://local/${PATH}`])(
    'at its path: %s',
    (fileId) => {
      expect(isFileAt(fileId, PATH)).toBe(true)
    },
  )

  test.each([
    ['another station’s', 'cloud://env-1/imports/tongliang-anju/7f3a.xlsx'],
    ['another name', 'cloud://env-1/imports/tongliang-bachuan/7f3b.xlsx'],
    ['one deeper down', `cloud://env-1/other/${PATH}`],
    ['one that climbs', `cloud://env-1/imports/tongliang-anju/../tongliang-bachuan/7f3a.xlsx`],
    ['one with a tail', `cloud://env-1/${PATH}?x`],
    ['the folder', 'cloud://env-1/imports/tongliang-bachuan'],
    ['the path as the environment', `cloud://${PATH}`],
    ['an address', `https://env-1/${PATH}`],
    ['the bare path', PATH],
    ['nothing', ''],
  ])('%s is not it', (_what, fileId) => {
    expect(isFileAt(fileId, PATH)).toBe(false)
  })
})

describe('an upload is read in bounds', () => {
  const BYTES = 1000
  let server: Server

  beforeAll((done) => {
    server = createServer((request, response) => {
      if (request.url === '/small') return void response.end('small')
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(BYTES)));
      }
      response.on('drain', pour)
      pour()
    })
    server.listen(0, '127.0.0.1', done)
  })
  afterAll((done) => {
    server.closeAllConnections()
    server.close(done)
  })

  function lies(path: string | undefined): void {
    const { port } = server.address() as AddressInfo
    const tempFileURL = path === undefined ? '' : `http://127.0.0.1:${port}/${path}`
    const answer = { fileList: [{ status: 0, tempFileURL }] }
    jest.mocked(cloud.getTempFileURL).mockResolvedValue(answer as never)
  }

  test('whole, where it is not longer', async () => {
    lies('small')
    expect(await readUpload('cloud://env/small', BYTES)).toEqual(Buffer.from('small'))
  })

  test('to a little more than may be, of one that never ends', async () => {
    lies('endless')
    const content = await readUpload('cloud://env/endless', BYTES)
    expect(content?.length).toBeGreaterThan(BYTES)
    expect(content?.length).toBeLessThan(1_000_000)
  })

  test('not at all, where there is none', async () => {
    lies(undefined)
    expect(await readUpload('cloud://env/none', BYTES)).toBeUndefined()
  })
})
