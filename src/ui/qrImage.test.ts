import { create } from 'qrcode'
import { qrImage } from './qrImage'

/** Which modules of the image are dark, as `row,column`, and how wide it is. */
function drawn(image: string): { dark: Set<string>; edge: number } {
  const svg = decodeURIComponent(image.replace('data:image/svg+xml,', ''))
  const [, edge = ''] = /viewBox="-4 -4 (\d+) \d+"/.exec(svg) ?? []
  const path = svg.split('<path d="')[1] ?? ''
  const dark = new Set<string>()
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) dark.add(`${row},${Number(column) + step}`)
  }
  return { dark, edge: Number(edge) }
}

test.each(['s.tongliang-bachuan', 'http://127.0.0.1:8080/app/#/stations/scan/scan?scene=s.a'])(
  'draws each dark module of %s and no other, with four modules of white around',
  (text) => {
    const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }])
    const { dark, edge } = drawn(qrImage(text))
    expect(edge).toBe(modules.size + 8)
    const expected = [...modules.data.keys()].filter((index) => modules.data[index])
    expect(dark).toEqual(
      new Set(
        expected.map((index) => `${Math.floor(index / modules.size)},${index % modules.size}`),
      ),
    )
  },
)
