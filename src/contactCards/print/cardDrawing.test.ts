import type { PrintedCard } from '@contract/contactCards/contactCardViews'
import { cardDrawing, type SheetHead } from './cardDrawing'
import { CARD_PIXELS, pixels } from './sheetPages'

const HEAD: SheetHead = {
  stationName: '巴川街道退役军人服务站',
  dutyPhone: '023-0000-1234',
  hours: { workday: [{ opens: '08:30', closes: '17:30' }], weekend: [], holiday: [] },
  supervisionPhone: '023-0000-5678',
}
const CARD: PrintedCard = {
  householdId: 'household-1',
  cardNo: 327,
  issue: 1,
  scene: 'h.0123456789ABCDEFGHJKMNPQRS',
  liaison: { memberNo: 3, name: '王秀兰', phone: '19900001234' },
  standIn: { memberNo: 5, name: '刘志强', phone: '19900005678' },
}

interface Written {
  text: string
  /** In points. */
  size: number
  font: string
  left: number
  right: number
  bottom: number
}

/** Draws a card on a canvas that notes what is written: Han characters are square, others half. */
async function written(head: Partial<SheetHead> = {}, card: Partial<PrintedCard> = {}) {
  const lines: Written[] = []
  const state = { font: '', textAlign: 'left' }
  const px = () => Number(/(\d+)px/.exec(state.font)?.[1])
  const width = (text: string) =>
    [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.58), 0) * px()
  const context = Object.assign(state, {
    measureText: (text: string) => ({ width: width(text) }),
    fillText(text: string, x: number, y: number) {
      const share = { left: 1, center: 0.5, right: 0 }[state.textAlign] ?? 1
      const right = x + width(text) * share
      const left = right - width(text)
      lines.push({
        text,
        size: (px() * 72) / 300,
        font: state.font,
        left,
        right,
        bottom: y + px() / 2,
      })
    },
    fillRect() {},
    drawImage() {},
    beginPath() {},
    lineTo() {},
    closePath() {},
    fill() {},
  })
  const drawing = cardDrawing({
    head: { ...HEAD, ...head },
    card: { ...CARD, ...card },
    codeImage: 'data:code',
    year: '2026',
  })
  await drawing.draw(
    context as unknown as CanvasRenderingContext2D,
    async () => ({}) as CanvasImageSource,
  )
  return lines
}

test('the numbers are as large as they are to be, name and title in Songti', async () => {
  const lines = await written()
  const sizeOf = (text: string) => lines.find((line) => line.text === text)?.size ?? 0
  expect(sizeOf('199-0000-1234')).toBeCloseTo(33, 0)
  expect(sizeOf('199-0000-5678')).toBeCloseTo(20, 0)
  expect(sizeOf('023-0000-1234')).toBeCloseTo(17, 0)
  const inSongti = lines.filter(({ font }) => font.includes('Songti'))
  expect(inSongti.map(({ text }) => text)).toEqual(['服务联系卡', '王秀兰'])
  expect(lines.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['您家的联络员', '刘志强', '第0327号', '扫码约时间']),
  )
})

const LONG_NAME = '阿卜杜热依木江·买买提艾力·吐尔逊阿洪江'
const LONG = {
  head: {
    stationName: '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗退役军人服务中心',
    dutyPhone: '0470-00000000-123456',
    supervisionPhone: '0470-00000000-654321',
    hours: {
      workday: [
        { opens: '08:30', closes: '12:00' },
        { opens: '14:00', closes: '17:30' },
      ],
      weekend: [
        { opens: '09:00', closes: '11:30' },
        { opens: '14:00', closes: '16:00' },
      ],
      holiday: [{ opens: '10:00', closes: '11:30' }],
    },
  },
  card: {
    cardNo: 999_999,
    liaison: { memberNo: 3, name: LONG_NAME, phone: '0470-00000000-123456' },
    standIn: { memberNo: 5, name: LONG_NAME, phone: '0470-00000000-123456' },
  },
}

test.each([
  ['an ordinary card', {}, {}],
  ['a card of the longest names and numbers', LONG.head, LONG.card],
])(
  '%s: nothing under 10 points, nothing beyond the edge, all of each name',
  async (_, head, card) => {
    const lines = await written(head, card)
    for (const { size, right, bottom } of lines) {
      expect(size).toBeGreaterThanOrEqual(9.9)
      expect(right).toBeLessThan(CARD_PIXELS.width)
      expect(bottom).toBeLessThan(CARD_PIXELS.height)
    }
    const { liaison } = { ...CARD, ...card }
    expect(lines.map(({ text }) => text).join('')).toContain(liaison.name)
  },
)

test('hours that would not fit give way to the rule and the phone', async () => {
  const texts = (await written(LONG.head)).map(({ text }) => text)
  expect(texts).toContain('别的日子请先打电话问')
  expect(texts).toContain('监督电话 0470-00000000-654321')
})

test('who has published no number is reached through the station', async () => {
  const liaison = { ...CARD.liaison, phone: HEAD.dutyPhone }
  const texts = (await written({}, { liaison })).map(({ text }) => text)
  expect(texts).toContain('您家的联络员，打站里电话找')
  expect(texts).toContain('不在的时候，找')
})

test.each([
  ['neither of the two', {}, '站里值班电话'],
  ['the liaison', { liaison: { ...CARD.liaison, phone: HEAD.dutyPhone } }, '站里上班时间'],
  ['the stand-in', { standIn: { ...CARD.standIn, phone: HEAD.dutyPhone } }, '站里上班时间'],
  [
    'both',
    {
      liaison: { ...CARD.liaison, phone: HEAD.dutyPhone },
      standIn: { ...CARD.standIn, phone: HEAD.dutyPhone },
    },
    '站里上班时间',
  ],
])(
  'where %s are reached through the station, its number stands there once',
  async (_, card, foot) => {
    const texts = (await written({}, card)).map(({ text }) => text)
    expect(texts.filter((text) => text === HEAD.dutyPhone)).toHaveLength(1)
    expect(texts).toContain(foot)
    expect(texts).toContain('刘志强')
  },
)

test('the longest names and numbers end above the line that parts the station from them', async () => {
  const lines = await written(LONG.head, LONG.card)
  const station = lines.findIndex(({ text }) => /^站里(值班电话|上班时间)$/.test(text))
  for (const { text, bottom } of lines.slice(0, station)) {
    expect([text, bottom < pixels(99)]).toEqual([text, true])
  }
})

test('there is room to write by hand, and the words around it do not run into each other', async () => {
  const { cardNo } = LONG.card
  const [number, carrier, day] = (await written({}, { cardNo })).slice(-3)
  expect(carrier?.text).toBe('送卡人 ________')
  expect(day?.text).toBe('2026年___月___日')
  expect(number?.right).toBeLessThan(carrier?.left ?? 0)
  expect(carrier?.right).toBeLessThan(day?.left ?? 0)
})

test('a stand-in’s long name that takes one line of its own is not parted by a rounded px', async () => {
  const texts = (await written({}, LONG.card)).map(({ text }) => text)
  expect(texts).toContain(LONG_NAME)
})
