import { STATION_CARD } from '../../../test/doubles/examples'
import type { Drawing } from '../../cloud/drawing'
import { codeDrawing, shareDrawing } from './stationPictures'

interface Written {
  text: string
  left: number
  right: number
  bottom: number
}

/** What a drawing writes, and where; each Chinese character is as wide as it is high. */
async function writtenBy({ draw }: Drawing): Promise<Written[]> {
  const written: Written[] = []
  const context = {
    font: '',
    textAlign: 'left',
    fillRect: jest.fn(),
    beginPath: jest.fn(),
    lineTo: jest.fn(),
    closePath: jest.fn(),
    fill: jest.fn(),
    drawImage: jest.fn(),
    measureText: (text: string) => ({ width: widthOf(text, context.font) }),
    fillText(text: string, x: number, y: number) {
      const width = widthOf(text, context.font)
      const left = context.textAlign === 'center' ? x - width / 2 : x
      written.push({ text, left, right: left + width, bottom: y + sizeOf(context.font) / 2 })
    },
  }
  const image = {} as CanvasImageSource
  await draw(context as unknown as CanvasRenderingContext2D, async () => image)
  return written
}

function sizeOf(font: string): number {
  return Number(/(\d+)px/.exec(font)?.[1])
}

function widthOf(text: string, font: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.6) * sizeOf(font), 0)
}

const longest = {
  ...STATION_CARD,
  place: '西藏自治区那曲市色尼区达萨乡多玛日村社区',
  under: ['西藏自治区', '那曲市', '色尼区', '达萨乡'],
}

test.each([STATION_CARD, longest])('no word of the card in a chat is cut: $place', async (card) => {
  const drawing = shareDrawing(card)
  const written = await writtenBy(drawing)
  const foot = written.pop()
  expect(foot?.bottom).toBeLessThan(drawing.height)
  expect(written.length).toBeGreaterThan(3)
  for (const { text, left, right, bottom } of written) {
    const fits = left >= 0 && right <= drawing.width && bottom <= drawing.height - 64
    expect({ text, fits }).toEqual({ text, fits: true })
  }
})

test('it says which station and when, and names no person and no phone', async () => {
  const words = (await writtenBy(shareDrawing(STATION_CARD))).map(({ text }) => text).join('')
  expect(words).toContain('巴川街道退役军人服务站')
  expect(words).toContain('周一到周五')
  expect(words).toContain('上午8:30–12:00')
  for (const { name, phone } of STATION_CARD.onDuty) {
    for (const secret of [name, phone]) if (secret) expect(words).not.toContain(secret)
  }
  expect(words).not.toContain(STATION_CARD.dutyPhone)
})

test('the code to hang up says whose it is and whom to call', async () => {
  const drawing = codeDrawing(longest, 'data:image/png;base64,')
  const written = await writtenBy(drawing)
  expect(written.at(-1)?.text).toBe('023-0000-1234')
  for (const { left, right, bottom } of written) {
    expect(left >= 0 && right <= drawing.width && bottom <= drawing.height).toBe(true)
  }
})
