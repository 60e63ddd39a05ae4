import { create } from 'qrcode'
import { createMadeCodes } from '../../emulator/openapi/madeCodes'
import { colourAt, type Picture, readPng } from './readPng'
import { startCloud, type TestCloud } from './startCloud'

const NOW = Date.parse('2027-01-01T08:00:00Z')
const PAGES = ['pages/home/home', 'appointments/time/time']
/** Light points around a code, in modules. */
const MARGIN = 4

let local: TestCloud

beforeAll(async () => {
  local = await startCloud({ pages: PAGES })
})

beforeEach(() => {
  local.cloud.clock.freeze(NOW)
  local.cloud.wechat.codes.clear()
})

afterAll(() => local.remove())

interface Answer {
  value?: { contentType: string; picture: string; errCode: number; errMsg: string }
  errCode?: number
  errMsg?: string
}

async function ask(data: object, call = 'code', at = local): Promise<Answer> {
  return (await at.invoke<Answer>('messages', { call, data })).result
}

async function pictureOf(data: object): Promise<Picture> {
  const { value } = await ask(data)
  expect(value).toMatchObject({ contentType: 'image/png', errCode: 0 })
  return readPng(Buffer.from(value?.picture ?? '', 'base64'))
}

/** Holds a picture against the QR code of a text, module by module. */
function expectCode(picture: Picture, text: string, dark = '000000ff', light = 'ffffffff'): void {
  const { size, data } = create(text, {}).modules
  const module = picture.width / (size + 2 * MARGIN)
  const middle = (n: number) => Math.floor((n + MARGIN + 0.5) * module)
  const drawn = Array.from(data, (_, n) =>
    colourAt(picture, middle(n % size), middle(Math.floor(n / size))),
  )
  expect(drawn).toEqual(Array.from(data, (set) => (set ? dark : light)))
  expect(colourAt(picture, 0, 0)).toBe(light)
}

test('a code is a picture of page and scene', async () => {
  const scene = "a=1&b=!#$'()*+,/:;?@-._~"
  const picture = await pictureOf({ scene, page: 'appointments/time/time' })
  expect([picture.width, picture.height]).toEqual([430, 430])
  const text = `weapp:appointments/time/time?scene=${encodeURIComponent(scene)}`
  expectCode(picture, text)
  expect(local.cloud.wechat.codes.list(10)).toEqual([
    { page: 'appointments/time/time', scene, envVersion: 'release', text, madeAt: NOW },
  ])
})

test.each([280, 431, 999, 1280])('it is %i px wide and high when asked', async (width) => {
  const picture = await pictureOf({ scene: 'x', width })
  expect([picture.width, picture.height]).toEqual([width, width])
  expectCode(picture, 'weapp:pages/home/home?scene=x')
})

test('lines take their colour, the ground may be clear, and WeChat would choose black', async () => {
  const text = 'weapp:pages/home/home?scene=x'
  const lineColor = { r: '12', g: 160, b: 255 }
  expectCode(await pictureOf({ scene: 'x', lineColor }), text, '0ca0ffff')
  expectCode(await pictureOf({ scene: 'x', isHyaline: true }), text, '000000ff', 'ffffff00')
  expectCode(await pictureOf({ scene: 'x', autoColor: true, lineColor }), text)
})

test('parameters may come in snake_case, and an empty page is the home page', async () => {
  await pictureOf({ scene: 'x', page: '', check_path: true, env_version: 'trial' })
  expect(local.cloud.wechat.codes.list(1)).toMatchObject([
    { page: 'pages/home/home', envVersion: 'trial' },
  ])
})

test.each([
  [{}, 40169],
  [{ scene: '' }, 40169],
  [{ scene: 12 }, 40169],
  [{ scene: 'x'.repeat(33) }, 40169],
  [{ scene: '中文' }, 40129],
  [{ scene: 'a b' }, 40129],
  [{ scene: '100%' }, 40129],
  [{ scene: 'a\n' }, 40129],
  [{ scene: 'x', page: '/pages/home/home' }, 41030],
  [{ scene: 'x', page: 'pages/home/home?a=1' }, 41030],
  [{ scene: 'x', page: 'pages/home' }, 41030],
  [{ scene: 'x', page: '/pages/home/home', checkPath: false }, 41030],
  [{ scene: 'x', page: '页'.repeat(342), checkPath: false }, 41030],
  [{ scene: 'x', width: 279 }, 40097],
  [{ scene: 'x', width: 1281 }, 40097],
  [{ scene: 'x', envVersion: '' }, 40097],
  [{ scene: 'x', lineColor: { r: 256, g: 0, b: 0 } }, 40097],
  [{ scene: 'x', lineColor: { r: '', g: 0, b: 0 } }, 40097],
  [{ scene: 'x', lineColor: null }, 40097],
  [{ scene: 'x', checkPath: 'false' }, 47001],
  [{ scene: 'x', isHyaline: 1 }, 47001],
  [{ scene: 'x', path: 'pages/home/home' }, 47001],
])('%j is refused with %i', async (data, errCode) => {
  const { value, ...error } = await ask(data)
  expect(value).toBeUndefined()
  expect(error).toMatchObject({ errCode, errMsg: expect.stringContaining('getUnlimited:fail') })
  expect(local.cloud.wechat.codes.list(1)).toEqual([])
})

test('the longest scene, and a page that is not there yet when it shall not be checked', async () => {
  const scene = 'x'.repeat(32)
  expectCode(
    await pictureOf({ scene, page: 'pages/new/new', checkPath: false }),
    `weapp:pages/new/new?scene=${scene}`,
  )
})

test('without pages none is checked, and the home page has no name', async () => {
  const unknowing = await startCloud()
  try {
    expect((await ask({ scene: 'x', page: 'any/page' }, 'code', unknowing)).value?.errCode).toBe(0)
    expect((await ask({ scene: 'x' }, 'code', unknowing)).value?.errCode).toBe(0)
    expect(unknowing.cloud.wechat.codes.list(2).map(({ text }) => text)).toEqual([
      'weapp:?scene=x',
      'weapp:any/page?scene=x',
    ])
  } finally {
    await unknowing.remove()
  }
})

test('5000 codes a minute and no more', async () => {
  const { codes } = local.cloud.wechat
  local.cloud.clock.advance(60_000)
  for (let n = 0; n < 4999; n++) codes.admit(local.cloud.clock.now())
  expect((await ask({ scene: 'x' })).value?.errCode).toBe(0)
  expect(await ask({ scene: 'x' })).toMatchObject({ errCode: 45009 })
  local.cloud.clock.advance(60_000)
  expect((await ask({ scene: 'x' })).value?.errCode).toBe(0)
})

test('a code can be opened without a camera, the newest first, until the list is emptied', async () => {
  await ask({ scene: 'first' })
  await ask({ scene: 'second' })
  const list = async (query = '') =>
    (await (await fetch(`${local.cloud.url}/control/codes${query}`)).json()) as unknown
  expect(await list()).toMatchObject({ codes: [{ scene: 'second' }, { scene: 'first' }] })
  expect(await list('?limit=1')).toMatchObject({ codes: [{ scene: 'second' }] })
  await fetch(`${local.cloud.url}/control/codes`, { method: 'DELETE' })
  expect(await list()).toEqual({ codes: [] })
})

test('the last 1000 codes are kept', () => {
  const codes = createMadeCodes()
  const made = { page: '', envVersion: 'release', text: '', madeAt: 0 }
  for (let n = 0; n < 1001; n++) codes.add({ ...made, scene: String(n) })
  expect(codes.list(2000)).toHaveLength(1000)
  expect(codes.list(2000).at(-1)).toMatchObject({ scene: '1' })
})

test('the older callOpenAPI cannot carry a picture, and says so', async () => {
  expect((await ask({ scene: 'x' }, 'legacyCode')).errMsg).toContain('answers with a file')
})
