import { exportFile, type exportLedger } from '@contract/ledgers'
import { SHEET_MINUTES } from '@contract/ledgers/ledgerTerms'
import type { OutputOf } from '@contract/procedure'
import { View } from '@tarojs/components'
import { call } from '../../cloud/call'
import { Card } from '../../ui/Card'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { FileButton } from '../FileButton'

export type MadePart = OutputOf<typeof exportLedger>

/** Where the page scrolls to once a part is made. */
export const MADE = 'made'

export interface PartsProps {
  stationId: string
  parts: readonly MadePart[]
}

/** 导出来了; 导出了1份 while more is to come; 都导出来了，2份 */
function headingOf(parts: readonly MadePart[]): string {
  if (parts.at(-1)?.next !== undefined) return `导出了${parts.length}份`
  return parts.length === 1 ? '导出来了' : `都导出来了，${parts.length}份`
}

/** The sheets that were made; several where one cannot hold all rows. */
export function Parts({ stationId, parts }: PartsProps) {
  const last = parts.at(-1)
  if (last === undefined) return null
  const isOne = parts.length === 1 && last.next === undefined
  return (
    <>
      <View id={fieldId(MADE)}>
        <Heading title={headingOf(parts)} />
      </View>
      {parts.map(({ exportId, rows }, index) => (
        <Card key={exportId}>
          <View className="strong">{isOne ? `${rows}行` : `第${index + 1}份，${rows}行`}</View>
          <FileButton
            kind={last.next === undefined && exportId === last.exportId ? 'primary' : 'secondary'}
            title="打开表格"
            ask={() => call(exportFile, { stationId, exportId })}
          />
        </Card>
      ))}
      {last.next !== undefined && <View>行数多，一份放不下。后面还有，请接着导出下一份。</View>}
      <View className="small">{`${SHEET_MINUTES}分钟以内可以打开。表里有个人信息，用完请删掉，不要转发。`}</View>
    </>
  )
}
