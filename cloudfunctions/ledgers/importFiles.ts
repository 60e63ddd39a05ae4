import { deflateSync, inflateSync } from 'node:zlib'
import { WRONG_ROWS_DAYS } from '@contract/ledgers/ledgerTerms'
import type { Instant } from '@contract/time'
import { readFile, storeFile } from '../shared/files'
import { newId } from '../shared/newId'
import { type Place, seal, unseal } from '../shared/sealed'
import type { CheckedSheet } from './checkedSheet'
import type { RightRow } from './verdict'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DAYS_WATCHED = 30

/** Until when what a check keeps, all of it sealed, lies in the storage. */
export function filesUntil(now: Instant): Date {
  return new Date(now + WRONG_ROWS_DAYS * DAY_MS)
}

/** Until when a sheet waits for its check, in the clear. */
export function uploadUntil(now: Instant): Instant {
  return now + HOUR_MS
}

/** What is uploaded for an import can come late, or again: until when its path is looked after. */
export function watchUntil(now: Instant): Date {
  return new Date(now + DAYS_WATCHED * DAY_MS)
}

/** Where the page uploads the sheet of an import to. */
export function uploadPath(stationId: string, importId: string): string {
  return `imports/${stationId}/${importId}.xlsx`
}

/** Where a check keeps what it found: elsewhere each time, so that no check changes another's. */
export function checkPaths(stationId: string, importId: string) {
  const folder = `imports/${stationId}/${importId}.${newId()}`
  return { rows: `${folder}.rows`, sheet: `${folder}.sheet` }
}

/** What the paths of the sheets of wrong rows begin with. */
export function wrongRowsFolder(stationId: string, importId: string): string {
  return `imports/${stationId}/${importId}.wrong.`
}

/** Keeps the checked rows, sealed: reading a sheet anew for each batch would take longer than writing it. */
export async function storeRows(
  path: string,
  importId: string,
  rows: readonly RightRow<unknown>[],
): Promise<string> {
  return storeSealed(path, { field: 'imports.rows', documentId: importId }, rows)
}

/** What `storeRows` kept. */
export async function readRows(fileId: string, importId: string): Promise<RightRow<unknown>[]> {
  return readSealed(fileId, { field: 'imports.rows', documentId: importId })
}

/** Keeps what a sheet said, sealed: what was uploaded lies there in the clear, and goes with the check. */
export async function storeCheckedSheet(
  path: string,
  importId: string,
  sheet: CheckedSheet,
): Promise<string> {
  return storeSealed(path, { field: 'imports.sheet', documentId: importId }, sheet)
}

/** What `storeCheckedSheet` kept. */
export async function readCheckedSheet(fileId: string, importId: string): Promise<CheckedSheet> {
  return readSealed(fileId, { field: 'imports.sheet', documentId: importId })
}

async function storeSealed(path: string, place: Place, content: unknown): Promise<string> {
  const packed = deflateSync(JSON.stringify(content)).toString('base64')
  return storeFile(path, Buffer.from(seal(place, packed)))
}

async function readSealed<Content>(fileId: string, place: Place): Promise<Content> {
  const packed = unseal(place, (await readFile(fileId)).toString())
  // Whoever could change it would need the key.
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString())
}
