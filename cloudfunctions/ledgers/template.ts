import type { ledgerTemplate } from '@contract/ledgers'
import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import { IMPORT_KINDS, LINK_MINUTES } from '@contract/ledgers/ledgerTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { linkToFile, storeFile } from '../shared/files'
import { columnsOf } from './columnsOf'
import { writeWorkbook } from './writeWorkbook'

const INTRODUCTION = [
  '第一行是表头，请不要改。第二行是例子，导入的时候会跳过，删掉也行。',
  '号码和日期的格子已经设成文本，请直接填，不要改格式。',
  '没有的内容空着。空着的格子不会删掉档案里原来的内容；荣誉、标签这样有几条的，只添新的，不删旧的。',
]

/** An empty sheet of a kind, with an example and a page of explanations; made anew each time. */
export async function template({
  kind,
}: InputOf<typeof ledgerTemplate>): Promise<OutputOf<typeof ledgerTemplate>> {
  const columns = columnsOf(kind)
  const { label } = IMPORT_KINDS[kind]
  const workbook = await writeWorkbook([
    {
      name: label,
      headers: columns.map(({ header }) => header),
      rows: [columns.map(({ example }) => example)],
    },
    {
      name: '填写说明',
      headers: ['哪一列', '要不要填', '怎么填', '例子'],
      rows: [...INTRODUCTION.map((line) => [line]), ...columns.map(explanation)],
    },
  ])
  const fileId = await storeFile(`templates/${kind}.xlsx`, workbook)
  return { link: await linkToFile(fileId, LINK_MINUTES * 60), fileName: `${label}模板.xlsx` }
}

function explanation({ header, required, note, example }: LedgerColumn): string[] {
  return [header, required ? '一定要填' : '有就填', note, example]
}
