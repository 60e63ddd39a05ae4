/** Points in a millimetre; a point is 1/72 inch. */
const POINTS = 72 / 25.4
/** A4 in points, as ISO 216 has it. */
const PAGE_WIDTH = 595.28
const PAGE_HEIGHT = 841.89

/** A JPEG of three components, and where it stands on its page, in mm from the upper left corner. */
export interface PlacedPicture {
  jpeg: Uint8Array
  /** Of the JPEG, in px. */
  pixels: { width: number; height: number }
  x: number
  y: number
  width: number
  height: number
}

/** A dashed line to cut along, in mm from the upper left corner. */
export interface CutLine {
  from: readonly [x: number, y: number]
  to: readonly [x: number, y: number]
}

/** An A4 page. */
export interface PicturePage {
  pictures: readonly PlacedPicture[]
  cutLines: readonly CutLine[]
}

/** Pictures on A4 pages as a PDF 1.4 (ISO 32000-1), the lines above the pictures. */
export function pdfOfPictures(pages: readonly PicturePage[]): Uint8Array<ArrayBuffer> {
  const writer = new Writer()
  const catalog = writer.reserve()
  const tree = writer.reserve()
  const kids = pages.map((page) => writePage(writer, tree, page))
  writer.write(catalog, `<< /Type /Catalog /Pages ${tree} 0 R >>`)
  const references = kids.map((kid) => `${kid} 0 R`).join(' ')
  writer.write(tree, `<< /Type /Pages /Kids [${references}] /Count ${kids.length} >>`)
  return writer.end(catalog)
}

function writePage(writer: Writer, tree: number, { pictures, cutLines }: PicturePage): number {
  const images = pictures.map((picture) => {
    const { width, height } = picture.pixels
    const dictionary =
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ` +
      '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode'
    return writer.writeStream(writer.reserve(), dictionary, picture.jpeg)
  })
  const painting = [...pictures.map(paintPicture), ...cutLines.map(paintLine)].join('\n')
  const content = writer.writeStream(writer.reserve(), '', bytesOf(painting))
  const named = images.map((image, index) => `/P${index} ${image} 0 R`).join(' ')
  const page = writer.reserve()
  writer.write(
    page,
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] ` +
      `/Resources << /XObject << ${named} >> >> /Contents ${content} 0 R >>`,
  )
  return page
}

function paintPicture({ x, y, width, height }: PlacedPicture, index: number): string {
  // PDF counts from the lower left corner.
  const place = [points(x), upOf(y + height)].join(' ')
  return `q ${points(width)} 0 0 ${points(height)} ${place} cm /P${index} Do Q`
}

function paintLine({ from, to }: CutLine): string {
  const [start, end] = [from, to].map(([x, y]) => `${points(x)} ${upOf(y)}`)
  return `q 0.5 w 0.5 G [3 3] 0 d ${start} m ${end} l S Q`
}

function upOf(mm: number): string {
  return (PAGE_HEIGHT - mm * POINTS).toFixed(3)
}

function points(mm: number): string {
  return (mm * POINTS).toFixed(3)
}

/** WeChat has no TextEncoder; what is written here is ASCII. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** The file as it grows, and where each object begins in it. */
class Writer {
  private readonly chunks: Uint8Array[] = []
  private readonly offsets: number[] = []
  private length = 0

  constructor() {
    this.append('%PDF-1.4\n')
    // Four bytes above 127 in the second line say that the file is not text (7.5.2).
    this.appendBytes(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  }

  /** The number of an object that is written later. */
  reserve(): number {
    return this.offsets.push(0)
  }

  write(object: number, content: string): void {
    this.begin(object)
    this.append(`${content}\nendobj\n`)
  }

  writeStream(object: number, dictionary: string, bytes: Uint8Array): number {
    this.begin(object)
    this.append(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`)
    this.appendBytes(bytes)
    this.append('\nendstream\nendobj\n')
    return object
  }

  /** Closes the file with its table of objects, whose lines are twenty bytes each (7.5.4). */
  end(catalog: number): Uint8Array<ArrayBuffer> {
    const begins = this.length
    const size = this.offsets.length + 1
    const lines = this.offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    this.append(`xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`)
    this.append(`trailer\n<< /Size ${size} /Root ${catalog} 0 R >>\nstartxref\n${begins}\n%%EOF\n`)
    const file = new Uint8Array(this.length)
    let at = 0
    for (const chunk of this.chunks) {
      file.set(chunk, at)
      at += chunk.length
    }
    return file
  }

  private begin(object: number): void {
    this.offsets[object - 1] = this.length
    this.append(`${object} 0 obj\n`)
  }

  private append(text: string): void {
    this.appendBytes(bytesOf(text))
  }

  private appendBytes(bytes: Uint8Array): void {
    this.chunks.push(bytes)
    this.length += bytes.length
  }
}
