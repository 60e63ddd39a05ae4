import {
  EXPORT_KINDS,
  IMPORT_BYTES_MAX,
  IMPORT_KINDS,
  IMPORT_STATES,
} from '@contract/ledgers/ledgerTerms'
import type { ImportRow, LedgerExport } from '@contract/ledgers/ledgerViews'
import { TAGS } from '@contract/people/personTerms'
import type { ChosenFile } from '../cloud/chosenFile'
import { momentText } from '../ui/momentText'

/** What is wrong with a file that was picked; undefined where it may be uploaded. */
export function fileIssue({ name, size }: Pick<ChosenFile, 'name' | 'size'>): string | undefined {
  if (!/\.xlsx$/i.test(name)) return '这不是xlsx表格。请在电脑上另存为xlsx，再选一次。'
  if (size > IMPORT_BYTES_MAX) return '这张表超过5MB，太大了。请分成几张，一张一张导入。'
  if (size === 0) return '这张表是空的，请换一张。'
  return undefined
}

/** A file's name as it is handed in, its end at least: sixty characters at most. */
export function fileNameOf(name: string): string {
  return name.trim().slice(-60)
}

/** How far an import has come, from 0 to 1; nothing to do is all done. */
export function progressOf({ total, wrong, done }: ImportRow): number {
  const right = total - wrong
  return right <= 0 ? 1 : Math.min(1, done / right)
}

/** 人员台账，共300行，导入完了; 人员台账，没有核对成，什么都没有导入 */
export function importText(row: ImportRow): string {
  const { kind, total, state } = row
  const { label } = IMPORT_STATES[state]
  const found = state === 'checked' && isAllWrong(row) ? '没有一行能导入' : label
  const became = state === 'begun' ? `${label}，什么都没有导入` : `共${total}行，${found}`
  return `${IMPORT_KINDS[kind].label}，${became}`
}

/** Whether no row of a sheet can be imported as it is. */
export function isAllWrong({ total, wrong }: Pick<ImportRow, 'total' | 'wrong'>): boolean {
  return total > 0 && wrong === total
}

/** 导入了100行，共298行。李敏，2026年7月13日 上午9:41 */
export function underWayText({ state, total, wrong, done, byName, at }: ImportRow): string {
  const right = total - wrong
  const progress =
    state === 'running' ? `导入了${done}行，共${right}行` : `核对好了，${right}行还没开始导入`
  return `${progress}。${byName}，${momentText(at)}`
}

/** 不到1KB, 36KB, 1.4MB */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return '不到1KB'
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)}KB`
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`
}

/** 人员台账，石鱼村，困难，128行 */
export function exportText({ kind, village, tag, rows }: LedgerExport): string {
  const parts = [EXPORT_KINDS[kind].label, village, tag && TAGS[tag].label, `${rows}行`]
  return parts.filter((part) => part !== undefined).join('，')
}
