import { SHEET_MINUTES } from '@contract/ledgers/ledgerTerms'
import type { Instant } from '@contract/time'
import { storeFile } from '../shared/files'
import { newId } from '../shared/newId'
import { noteFile } from '../shared/temporaryFiles'
import { type TextSheet, writeWorkbook } from './writeWorkbook'

/** Until when a sheet that was made at a moment can be fetched. */
export function fetchableUntil(made: Instant): Instant {
  return made + SHEET_MINUTES * 60_000
}

/**
 * Puts a sheet that somebody asked for where a link can lead. It lies there in the clear, and so for
 * minutes: whoever wants it later has it made anew.
 * @param folder where, `exports/<station>/`, or what the file's name begins with
 * @returns the file's id
 */
export async function storeSheetToFetch(
  folder: string,
  sheet: TextSheet,
  now: Instant,
): Promise<string> {
  const path = `${folder}${newId()}.xlsx`
  const workbook = await writeWorkbook([sheet])
  await noteFile(path, new Date(fetchableUntil(now)))
  return storeFile(path, workbook)
}
