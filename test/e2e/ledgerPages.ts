import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { nthLine, sheetOf } from '../world/ledgerSheets'
import { openLargest, type Visit } from './everyPage'
import type { Stage } from './stage'
import { choose, see, takeBreath, tap } from './steps'

const AT_STATION = `stationId=${STATION_ID}`

/** Walks through bringing a sheet in and taking one out. */
export async function walkAmongLedgers(stage: Stage, visit: Visit): Promise<void> {
  await walkThroughImport(stage, visit)
  const phone = await openLargest(stage, HEAD.openId)
  const open = (page: string) =>
    phone.goto(phone.url().replace(/#.*/, `#/ledgers/${page}?${AT_STATION}`))
  await open('export/export')
  await choose(phone, '人员台账')
  await phone.getByRole('checkbox', { name: '要完整的身份证号和手机号' }).click()
  await tap(phone, /^导出，|^导出$/)
  await see(phone, '请填要完整号码的原因。')
  await visit('an export, with faults', phone)
  await phone.getByRole('textbox', { name: '为什么要完整的号码' }).fill('报区里核对优待证')
  await takeBreath(phone)
  await tap(phone, /^导出，|^导出$/)
  await see(phone, '导出来了')
  await visit('an export', phone)
  await open('exports/exports')
  await see(phone, '号码完整')
  await visit('who took out what', phone)
}

async function walkThroughImport(stage: Stage, visit: Visit): Promise<void> {
  const phone = await openLargest(stage, CLERK.openId)
  const open = (page: string) =>
    phone.goto(phone.url().replace(/#.*/, `#/ledgers/${page}?${AT_STATION}`))
  await open('import/import')
  await see(phone, '导入哪种台账？')
  await visit('which ledger', phone)
  await choose(phone, /^人员台账/)
  const choosing = phone.waitForEvent('filechooser')
  await phone.getByRole('button', { name: '选表格', exact: true }).click()
  const lines = [nthLine(1), nthLine(2, { 身份证号: '123' }), nthLine(3, { 血型: '甲' })]
  await (await choosing).setFiles({
    name: '演示村台账.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await sheetOf(lines),
  })
  await tap(phone, /^核对表格/)
  await see(phone, '核对好了')
  await visit('a checked sheet', phone)
  await tap(phone, /^开始导入/)
  await see(phone, '导入完了')
  await visit('a sheet that is in', phone)
  await open('imports/imports')
  await see(phone, '演示村台账.xlsx')
  await visit('imports', phone)
}
