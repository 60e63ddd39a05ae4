/** What the text of a cell comes to: a value for the schema, or what is wrong with it. */
export type Reading = { value: unknown } | { problem: string }

/** How a cell is looked at that the spreadsheet keeps as something else than text. */
export type CellKind = 'text' | 'digits' | 'date' | 'roughDate'

/** One column of a ledger's sheet. */
export interface LedgerColumn {
  header: string
  /** Where its value stands in a row, dotted: `identity.phone`. */
  path: string
  cell: CellKind
  required: boolean
  /** Whether people write whatever they like: masked, what they write tells no number either. */
  isFreeText: boolean
  /** What to write, for the page of explanations. */
  note: string
  example: string
  /** Reads the text of a cell that is not empty. */
  read(text: string): Reading
  /** Writes a value that is there. */
  write(value: unknown): string
}

type Terms = Record<string, { readonly label: string }>

/** What sets a column apart from a plain text that may be left out. */
type Particulars = Partial<Pick<LedgerColumn, 'cell' | 'required' | 'note' | 'example'>>

/** The sign between the parts of one entry; between two entries stands a semicolon. */
const PART = '/'
const ENTRY = '；'

function column(
  header: string,
  path: string,
  ways: Pick<LedgerColumn, 'read' | 'write'> & Partial<Pick<LedgerColumn, 'isFreeText'>>,
  particulars: Particulars,
): LedgerColumn {
  const plain = { cell: 'text', required: false, note: '', example: '' } as const
  return { header, path, isFreeText: false, ...ways, ...plain, ...particulars }
}

/** A day, a name or a number of the station's own, as it stands; the schema says what it may be. */
export function plain(header: string, path: string, particulars: Particulars = {}): LedgerColumn {
  return column(header, path, { read: (text) => ({ value: text }), write: String }, particulars)
}

/** Whatever somebody writes, as it stands. */
export function freeText(
  header: string,
  path: string,
  particulars: Particulars = {},
): LedgerColumn {
  return { ...plain(header, path, particulars), isFreeText: true }
}

/** An ID number or a phone: a spreadsheet would make a number of it, and lose digits. */
export function digits(header: string, path: string, particulars: Particulars = {}): LedgerColumn {
  return column(
    header,
    path,
    {
      read: (text) =>
        text.includes('*') ? { problem: '号码是遮住的，请照着原件填完整。' } : { value: text },
      write: String,
    },
    { cell: 'digits', ...particulars },
  )
}

/** A whole number. */
export function whole(header: string, path: string, particulars: Particulars = {}): LedgerColumn {
  return column(
    header,
    path,
    {
      read: (text) =>
        /^\d{1,9}$/.test(text) ? { value: Number(text) } : { problem: '只写数字，再看看。' },
      write: String,
    },
    particulars,
  )
}

/** One of a list of terms, by what it is called on the screen. */
export function term(
  header: string,
  path: string,
  terms: Terms,
  particulars: Particulars = {},
): LedgerColumn {
  const note = `可以填：${labelsOf(terms)}。`
  const ways = { read: termReader(terms), write: (value: unknown) => labelOf(terms, value) }
  return column(header, path, ways, { note, ...particulars })
}

/** Several terms or texts. */
export function several(
  header: string,
  path: string,
  terms: Terms | undefined,
  particulars: Particulars = {},
): LedgerColumn {
  const choice = terms ? `可以填：${labelsOf(terms)}。` : ''
  const read = terms ? termReader(terms) : (text: string) => ({ value: text })
  return column(
    header,
    path,
    {
      isFreeText: !terms,
      read: (text) => eachOf(text, read),
      write: (value) =>
        listOf(value)
          .map((each) => (terms ? labelOf(terms, each) : String(each)))
          .join(ENTRY),
    },
    { note: `${choice}几个之间用分号隔开。`, ...particulars },
  )
}

/** One part of an entry: its key in the record, what it is called, and its terms where it has some. */
export interface EntryPart {
  key: string
  label: string
  terms?: Terms
  /** Undefined for a text. */
  is?: 'number' | 'yesOrNo'
}

/** Several entries of several parts: 三等功/1985/某部；嘉奖、优秀士兵/1983. */
export function entries(
  header: string,
  path: string,
  parts: readonly EntryPart[],
  particulars: Particulars = {},
): LedgerColumn {
  const shape = parts.map(({ label }) => label).join(PART)
  const choices = parts.flatMap(({ label, terms }) =>
    terms ? [`${label}可以填：${labelsOf(terms)}。`] : [],
  )
  return column(
    header,
    path,
    {
      // The number of a certificate too: that of a disability holds the ID number.
      isFreeText: parts.some(({ terms, is }) => !terms && !is),
      read: (text) => eachOf(text, (entry) => readEntry(entry, parts, shape)),
      write: (value) =>
        listOf(value)
          .map((entry) => writeEntry(entry, parts))
          .join(ENTRY),
    },
    { note: `写成 ${shape}，几条之间用分号隔开。${choices.join('')}`, ...particulars },
  )
}

function readEntry(entry: string, parts: readonly EntryPart[], shape: string): Reading {
  const texts = entry.split(/[/／]/).map((each) => each.trim())
  if (texts.length > parts.length) return { problem: `“${entry}”要写成 ${shape}。` }
  const record: Record<string, unknown> = {}
  for (const [index, part] of parts.entries()) {
    const text = texts[index]
    if (!text) continue
    const reading = readPart(text, part)
    if ('problem' in reading) return reading
    record[part.key] = reading.value
  }
  return { value: record }
}

function readPart(text: string, { terms, is }: EntryPart): Reading {
  if (terms) return termReader(terms)(text)
  if (is === 'yesOrNo') {
    const isAnswer = text === '是' || text === '否'
    return isAnswer ? { value: text === '是' } : { problem: '这一项写“是”或者“否”。' }
  }
  return { value: is === 'number' ? Number(text) : text }
}

function writeEntry(entry: unknown, parts: readonly EntryPart[]): string {
  const record: Record<string, unknown> = { ...(entry as object) }
  const texts = parts.map(({ key, terms, is }) => {
    const value = record[key]
    if (value === undefined || value === null) return ''
    if (is === 'yesOrNo') return value === true ? '是' : '否'
    // The sign between the parts must not stand within one.
    return (terms ? labelOf(terms, value) : String(value)).replaceAll(PART, '／')
  })
  return texts.join(PART).replace(/\/+$/, '')
}

function eachOf(text: string, read: (entry: string) => Reading): Reading {
  const readings = text
    .split(/[；;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(read)
  const wrong = readings.find((reading) => 'problem' in reading)
  return wrong ?? { value: readings.map((reading) => 'value' in reading && reading.value) }
}

function termReader(terms: Terms): (text: string) => Reading {
  const keys = new Map(Object.entries(terms).map(([key, { label }]) => [label, key]))
  return (text) => {
    const key = keys.get(text)
    if (key !== undefined) return { value: key }
    return { problem: `“${shorten(text)}”不在可以填的里面，可以填：${labelsOf(terms)}。` }
  }
}

function labelsOf(terms: Terms): string {
  return Object.values(terms)
    .map(({ label }) => label)
    .join('、')
}

function labelOf(terms: Terms, key: unknown): string {
  return terms[String(key)]?.label ?? ''
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
