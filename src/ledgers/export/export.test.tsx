import { ERROR_MESSAGES } from '@contract/errors'
import { exportFile, exportLedger } from '@contract/ledgers'
import { myMemberships } from '@contract/members/tabProcedures'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { openFile } from '../../cloud/openFile'
import { chooseStation } from '../../stations/chosenStation'
import ExportLedger from './export'

jest.mock('../../cloud/openFile', () => ({ openFile: jest.fn() }))

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  jest.mocked(openFile).mockReset().mockResolvedValue()
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

function asHead(): void {
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'head' }], joining: [] })
}

function inputs(): unknown[] {
  return cloud.calls
    .filter(({ procedure }) => procedure === exportLedger.name)
    .map(({ input }) => input)
}

test('numbers are masked unless the head wants them whole', async () => {
  cloud.give(exportLedger, { exportId: 'export-1', rows: 128 })
  cloud.give(exportFile, { link: 'https://example.com/sheet', fileName: '人员台账.xlsx' })
  renderPage(<ExportLedger />)
  fireEvent.click(await screen.findByLabelText('人员台账'))
  expect(screen.queryByLabelText('要完整的身份证号和手机号')).toBeNull()
  const village = screen.getByLabelText('只要一个村或社区（可以不填）')
  fireEvent.change(village, { target: { value: '石鱼村' } })
  fireEvent.click(screen.getByLabelText(/^导出，/))
  expect(await screen.findByText('128行')).toBeTruthy()
  expect(inputs()).toEqual([{ stationId: 'bachuan', kind: 'people', village: '石鱼村' }])
  const made = screen.getByLabelText('打开表格')
  expect(made.classList.contains('button-primary')).toBe(true)
  expect(screen.queryByLabelText(/^导出，/)).toBeNull()
  fireEvent.click(made)
  await waitFor(() => expect(openFile).toHaveBeenCalledTimes(1))
})

test('whole numbers need a reason, and the head is told that it stays', async () => {
  asHead()
  cloud.give(exportLedger, { exportId: 'export-1', rows: 128 })
  renderPage(<ExportLedger />)
  fireEvent.click(await screen.findByLabelText('住户台账'))
  fireEvent.click(screen.getByLabelText('要完整的身份证号和手机号'))
  expect(screen.getByText('这一次会记下来')).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^导出，/))
  expect(screen.getByText('请填要完整号码的原因。')).toBeTruthy()
  expect(inputs()).toEqual([])
  const why = screen.getByLabelText('为什么要完整的号码')
  fireEvent.change(why, { target: { value: '报区里核对优待证' } })
  await takeBreath()
  fireEvent.click(screen.getByLabelText(/^导出，/))
  expect(await screen.findByText('128行')).toBeTruthy()
  expect(inputs()).toEqual([
    { stationId: 'bachuan', kind: 'households', unmasked: { reason: '报区里核对优待证' } },
  ])
})

test('what one sheet cannot hold comes in parts', async () => {
  cloud.answer(exportLedger, ({ after }) => ({
    ok: true,
    output:
      after === undefined
        ? { exportId: 'export-1', rows: 10_000, next: 'row-10000' }
        : { exportId: 'export-2', rows: 12 },
  }))
  renderPage(<ExportLedger />)
  fireEvent.click(await screen.findByLabelText('人员台账'))
  fireEvent.click(screen.getByLabelText(/^导出，/))
  expect(await screen.findByText('第1份，10000行')).toBeTruthy()
  await takeBreath()
  fireEvent.click(screen.getByLabelText(/^导出下一份/))
  expect(await screen.findByText('第2份，12行')).toBeTruthy()
  expect(screen.getByText('都导出来了，2份')).toBeTruthy()
})

test('an empty ledger says so', async () => {
  const message = ERROR_MESSAGES.EXPORT_EMPTY
  cloud.answer(exportLedger, () => ({ ok: false, code: 'EXPORT_EMPTY', message }))
  renderPage(<ExportLedger />)
  fireEvent.click(await screen.findByLabelText('送卡台账'))
  fireEvent.click(screen.getByLabelText(/^导出，/))
  expect(await screen.findByText(message)).toBeTruthy()
})

test('who works elsewhere is shown where to begin', async () => {
  cloud.give(myMemberships, { memberships: [], joining: [] })
  renderPage(<ExportLedger />)
  expect(await screen.findByText('这一页给本站的站长和工作人员用')).toBeTruthy()
})
