import { IMPORT_BYTES_MAX } from '@contract/ledgers/ledgerTerms'
import {
  CHECKED_IMPORT,
  DONE_IMPORT,
  RUNNING_IMPORT,
  UNMASKED_EXPORT,
} from '../../test/doubles/ledgers'
import {
  exportText,
  fileIssue,
  fileNameOf,
  importText,
  progressOf,
  sizeText,
  underWayText,
} from './ledgerText'

test.each([
  ['台账.xlsx', IMPORT_BYTES_MAX, undefined],
  ['台账.XLSX', 1, undefined],
  ['台账.xls', 1, /另存为xlsx/],
  ['xlsx', 1, /另存为xlsx/],
  ['台账.xlsx', IMPORT_BYTES_MAX + 1, /超过5MB/],
  ['台账.xlsx', 0, /空的/],
])('a file %s of %d bytes is looked at before it is sent', (name, size, wrong) => {
  const issue = fileIssue({ name, size })
  if (wrong === undefined) expect(issue).toBeUndefined()
  else expect(issue).toMatch(wrong)
})

test('of a long name the end is kept, with what kind of file it is', () => {
  const name = `${'长'.repeat(80)}.xlsx`
  expect(fileNameOf(name)).toHaveLength(60)
  expect(fileNameOf(name)).toMatch(/\.xlsx$/)
  expect(fileNameOf(' 台账.xlsx ')).toBe('台账.xlsx')
})

test('progress is that of the right rows', () => {
  expect(progressOf(CHECKED_IMPORT)).toBe(0)
  expect(progressOf({ ...CHECKED_IMPORT, done: 149 })).toBe(0.5)
  expect(progressOf(DONE_IMPORT)).toBe(1)
  expect(progressOf({ ...CHECKED_IMPORT, total: 2, wrong: 2 })).toBe(1)
})

test('an import and an export are told in a line', () => {
  expect(importText(DONE_IMPORT)).toBe('人员台账，共300行，导入完了')
  expect(importText({ ...CHECKED_IMPORT, state: 'begun' })).toBe(
    '人员台账，没有核对成，什么都没有导入',
  )
  const foreseen = { added: 0, changed: 0, unchanged: 0 }
  expect(importText({ ...CHECKED_IMPORT, total: 2, wrong: 2, foreseen })).toBe(
    '人员台账，共2行，没有一行能导入',
  )
  expect(exportText(UNMASKED_EXPORT)).toBe('人员台账，石鱼村，困难，128行')
})

test('what is under way says how far it is', () => {
  const by = '李敏，2026年7月13日 上午9:41'
  expect(underWayText(CHECKED_IMPORT)).toBe(`核对好了，298行还没开始导入。${by}`)
  expect(underWayText(RUNNING_IMPORT)).toBe(`导入了100行，共298行。${by}`)
})

test.each([
  [1023, '不到1KB'],
  [1024, '1KB'],
  [1024 * 1024 - 1, '1024KB'],
  [1024 * 1024, '1.0MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
