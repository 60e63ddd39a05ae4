import { beginImport, checkImport, continueImport, oneImport } from '@contract/ledgers'
import type { ImportKind } from '@contract/ledgers/ledgerTerms'
import type { LedgerImport } from '@contract/ledgers/ledgerViews'
import { readSheet } from 'read-excel-file/universal'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { CLERK, STATION_ID } from './actors'
import { nthIdNumber } from './binding'
import { type Cloud, call } from './cloud'

/** One row of a sheet, by the headers of its columns. */
export type Line = Record<string, Cell>

/** The n-th invented person's row: two of them to a household, which the clerk answers for. */
export function nthLine(n: number, changes: Line = {}): Line {
  return {
    姓名: '王建国',
    身份证号: nthIdNumber(n),
    手机号: String(19900300000 + n),
    户号: String(Math.floor(n / 2) + 1),
    村或社区: '演示村',
    住址: `演示路${Math.floor(n / 2) + 1}号`,
    联络员: '李敏',
    替班人: '陈志强',
    // From here on `nthIdNumber` counts men born too late for that winter.
    入伍时间: n < 5_000 ? '1969-12' : '1989-12',
    标签: '参战',
    ...changes,
  }
}

/** A spreadsheet with these rows under the headers of all of them. */
export function sheetOf(lines: readonly Line[]): Promise<Buffer> {
  const headers = [...new Set(lines.flatMap((line) => Object.keys(line)))]
  const rows = lines.map((line) => headers.map((header) => line[header] ?? null))
  return writeXlsxFile([headers, ...rows]).toBuffer()
}

/** Uploads a file as a page does. */
export async function upload(
  { url }: Cloud,
  openId: string,
  path: string,
  content: Buffer,
): Promise<string> {
  const response = await fetch(`${url}/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openId },
    body: new Uint8Array(content),
  })
  const answer = (await response.json()) as { fileID?: string }
  if (!answer.fileID) throw new Error(`The upload failed: ${JSON.stringify(answer)}`)
  return answer.fileID
}

/** An import whose sheet is uploaded; the clerk's unless said. */
export async function uploaded(
  cloud: Cloud,
  content: Buffer,
  {
    kind = 'people' as ImportKind,
    openId = CLERK.openId,
    stationId = STATION_ID,
    fileName = '台账.xlsx',
  } = {},
) {
  const begun = await call(cloud, openId, beginImport, { stationId, kind, fileName })
  const fileId = await upload(cloud, openId, begun.uploadPath, content)
  return { stationId, importId: begun.importId, fileId }
}

/** The check of a sheet that is meant to be readable. */
export async function checked(
  cloud: Cloud,
  content: Buffer,
  options?: Parameters<typeof uploaded>[2],
): Promise<LedgerImport> {
  const input = await uploaded(cloud, content, options)
  return call(cloud, options?.openId ?? CLERK.openId, checkImport, input)
}

/** Goes on until the import is done, as a page does. */
export async function finish(
  cloud: Cloud,
  importId: string,
  stationId = STATION_ID,
): Promise<LedgerImport> {
  const input = { stationId, importId }
  let { state } = await call(cloud, CLERK.openId, oneImport, input)
  while (state !== 'done') ({ state } = await call(cloud, CLERK.openId, continueImport, input))
  return call(cloud, CLERK.openId, oneImport, input)
}

/** Checks and imports a sheet. */
export async function imported(
  cloud: Cloud,
  lines: readonly Line[],
  options?: Parameters<typeof uploaded>[2],
): Promise<LedgerImport> {
  const { importId } = await checked(cloud, await sheetOf(lines), options)
  return finish(cloud, importId, options?.stationId)
}

export async function download(link: string): Promise<Buffer> {
  const response = await fetch(encodeURI(link))
  if (!response.ok) throw new Error(`The link leads to nothing: ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

/** The rows of a spreadsheet by their headers. */
export async function linesOf(content: Buffer): Promise<Record<string, string>[]> {
  const whole = new Blob([new Uint8Array(content)])
  const [headers = [], ...rows] = await readSheet(whole)
  return rows.map((cells) =>
    Object.fromEntries(
      headers.map((header, index) => [String(header), String(cells[index] ?? '')]),
    ),
  )
}
