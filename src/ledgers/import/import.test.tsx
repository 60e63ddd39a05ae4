import { ERROR_MESSAGES } from '@contract/errors'
import {
  beginImport,
  checkImport,
  continueImport,
  listImports,
  oneImport,
  stopImport,
  wrongRows,
} from '@contract/ledgers'
import { myMemberships } from '@contract/members/tabProcedures'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { CHECKED_IMPORT, DONE_IMPORT, RUNNING_IMPORT } from '../../../test/doubles/ledgers'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseFile } from '../../cloud/chooseFile'
import { openFile } from '../../cloud/openFile'
import { uploadFile } from '../../cloud/uploadFile'
import { chooseStation } from '../../stations/chosenStation'
import ImportLedger from './import'

jest.mock('../../cloud/chooseFile', () => ({ chooseFile: jest.fn() }))
jest.mock('../../cloud/uploadFile', () => ({ uploadFile: jest.fn() }))
jest.mock('../../cloud/openFile', () => ({ openFile: jest.fn() }))

const ONE = { stationId: 'bachuan', importId: 'import-1' }
const SHEET = { path: 'blob:sheet', name: '石鱼村台账.xlsx', size: 20_000 }

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  jest.mocked(chooseFile).mockReset().mockResolvedValue(SHEET)
  jest.mocked(uploadFile).mockReset().mockResolvedValue('cloud://test/sheet')
  jest.mocked(openFile).mockReset().mockResolvedValue()
  cloud.give(beginImport, { importId: 'import-1', uploadPath: 'imports/sheet.xlsx' })
  cloud.give(checkImport, CHECKED_IMPORT)
  cloud.give(oneImport, CHECKED_IMPORT)
  cloud.give(listImports, { imports: [] })
  window.history.replaceState(null, '', '#/ledgers/import/import?stationId=bachuan')
})

function callsOf(name: string): number {
  return cloud.calls.filter(({ procedure }) => procedure === name).length
}

async function chooseAndCheck(): Promise<void> {
  fireEvent.click(await screen.findByLabelText(/^人员台账/))
  fireEvent.click(screen.getByLabelText('选表格'))
  await screen.findByText(SHEET.name)
  fireEvent.click(screen.getByLabelText(/^核对表格/))
}

test('a sheet is uploaded and checked, and nothing is written before that is said', async () => {
  renderPage(<ImportLedger />)
  expect(await screen.findByText('先选哪种台账')).toBeTruthy()
  await chooseAndCheck()
  expect(await screen.findByText('核对好了')).toBeTruthy()
  expect(uploadFile).toHaveBeenCalledWith(SHEET, 'imports/sheet.xlsx')
  expect(screen.getByLabelText('新增290')).toBeTruthy()
  expect(screen.getByLabelText('有问题2')).toBeTruthy()
  expect(callsOf(continueImport.name)).toBe(0)
  expect(window.location.hash).toBe('#/ledgers/import/import?stationId=bachuan&importId=import-1')
  fireEvent.click(screen.getByLabelText('换一张表格'))
  expect(window.location.hash).toBe('#/ledgers/import/import?stationId=bachuan')
})

test('a sheet that holds nothing new is not offered to be imported', async () => {
  phone.open(ONE)
  cloud.give(oneImport, {
    ...CHECKED_IMPORT,
    total: 300,
    wrong: 2,
    foreseen: { added: 0, changed: 0, unchanged: 298 },
  })
  renderPage(<ImportLedger />)
  expect(await screen.findByText('没有要导入的')).toBeTruthy()
  expect(screen.queryByLabelText(/^开始导入/)).toBeNull()
  expect(screen.getByLabelText('下载没有导入的行')).toBeTruthy()
  expect(screen.getAllByLabelText('换一张表格')).toHaveLength(1)
  fireEvent.click(screen.getByLabelText('换一张表格'))
  expect(screen.getByText('导入哪种台账？')).toBeTruthy()
})

test('of a sheet with nothing but wrong rows the first thing is to fetch them', async () => {
  phone.open(ONE)
  cloud.give(oneImport, {
    ...CHECKED_IMPORT,
    total: 2,
    wrong: 2,
    foreseen: { added: 0, changed: 0, unchanged: 0 },
  })
  renderPage(<ImportLedger />)
  expect(await screen.findByText('没有一行能导入')).toBeTruthy()
  expect(screen.queryByText('核对好了')).toBeNull()
  const fetches = screen.getAllByLabelText('下载没有导入的行')
  expect(fetches.map((each) => each.classList.contains('button-primary'))).toEqual([true])
  expect(screen.getByLabelText('换一张表格').classList.contains('button-primary')).toBe(false)
})

test('who opens the page anew finds what is under way there, and it goes on', async () => {
  const other = { ...CHECKED_IMPORT, importId: 'import-2', fileName: '玉泉社区.xlsx' }
  cloud.answer(listImports, ({ isUnderWay }) => ({
    ok: true,
    output: { imports: [RUNNING_IMPORT, other, ...(isUnderWay ? [] : [DONE_IMPORT])] },
  }))
  cloud.give(oneImport, RUNNING_IMPORT)
  cloud.give(continueImport, DONE_IMPORT)
  renderPage(<ImportLedger />)
  expect(await screen.findByText('还没导完：玉泉社区.xlsx')).toBeTruthy()
  expect(screen.getAllByText(/^还没导完/)).toHaveLength(2)
  expect(callsOf(continueImport.name)).toBe(0)
  fireEvent.click(screen.getByLabelText(/还没导完：石鱼村台账.xlsx，导入了100行，共298行/))
  expect(await screen.findByText('导入完了')).toBeTruthy()
  expect(callsOf(continueImport.name)).toBe(1)
})

test('a sheet of the wrong kind is not sent', async () => {
  jest.mocked(chooseFile).mockResolvedValue({ ...SHEET, name: '台账.xls' })
  renderPage(<ImportLedger />)
  fireEvent.click(await screen.findByLabelText(/^人员台账/))
  fireEvent.click(screen.getByLabelText('选表格'))
  expect(await screen.findByText(/另存为xlsx/)).toBeTruthy()
  expect(screen.getByText('换一张表格', { selector: '.button-off *' })).toBeTruthy()
})

test('a sheet that got lost, or cannot be read, says what to do', async () => {
  jest.mocked(uploadFile).mockRejectedValueOnce(new Error('no net'))
  renderPage(<ImportLedger />)
  await chooseAndCheck()
  expect(await screen.findByText(/表格没有传上来/)).toBeTruthy()
  const issues = [{ path: 'fileId', label: '表格', message: '表格里没有“姓名”一列。' }]
  cloud.answer(checkImport, () => ({
    ok: false,
    code: 'BAD_INPUT',
    message: ERROR_MESSAGES.BAD_INPUT,
    issues,
  }))
  await takeBreath()
  fireEvent.click(screen.getByLabelText(/^核对表格/))
  expect(await screen.findByText('表格里没有“姓名”一列。')).toBeTruthy()
})

test('rows are written call after call until all are, and said in numbers', async () => {
  phone.open(ONE)
  let calls = 0
  let last = () => {}
  const held = new Promise<void>((resolve) => {
    last = resolve
  })
  cloud.answer(continueImport, async () => {
    calls += 1
    if (calls === 1) return { ok: true, output: RUNNING_IMPORT }
    await held
    cloud.give(oneImport, DONE_IMPORT)
    return { ok: true, output: DONE_IMPORT }
  })
  renderPage(<ImportLedger />)
  fireEvent.click(await screen.findByLabelText(/^开始导入/))
  expect(await screen.findByText('导入了100行，共298行')).toBeTruthy()
  last()
  expect(await screen.findByText('导入完了')).toBeTruthy()
  expect(calls).toBe(2)
})

test('an import that was left half done goes on by itself', async () => {
  phone.open(ONE)
  cloud.give(oneImport, RUNNING_IMPORT)
  cloud.give(continueImport, DONE_IMPORT)
  renderPage(<ImportLedger />)
  expect(await screen.findByText('导入完了')).toBeTruthy()
})

test('where it breaks off, it is gone on with by a tap', async () => {
  phone.open(ONE)
  cloud.give(oneImport, RUNNING_IMPORT)
  const message = ERROR_MESSAGES.FAILED
  cloud.answer(continueImport, () => ({ ok: false, code: 'FAILED', message }))
  renderPage(<ImportLedger />)
  expect(await screen.findByText('停在这里了')).toBeTruthy()
  expect(screen.getByText(message)).toBeTruthy()
  cloud.give(continueImport, DONE_IMPORT)
  fireEvent.click(screen.getByLabelText('接着导入'))
  expect(await screen.findByText('导入完了')).toBeTruthy()
})

test('it is stopped after a question, once what is under way is over', async () => {
  phone.open(ONE)
  cloud.give(oneImport, RUNNING_IMPORT)
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  cloud.answer(continueImport, async () => {
    await held
    return { ok: true, output: RUNNING_IMPORT }
  })
  cloud.answer(stopImport, () => {
    cloud.give(oneImport, { ...RUNNING_IMPORT, state: 'stopped' })
    return { ok: true, output: {} }
  })
  renderPage(<ImportLedger />)
  fireEvent.click(await screen.findByLabelText('停下来'))
  fireEvent.click(within(screen.getByRole('dialog')).getByLabelText('停下来'))
  expect(callsOf(stopImport.name)).toBe(0)
  answer()
  expect(await screen.findByText('停在第100行，共298行')).toBeTruthy()
  expect(callsOf(continueImport.name)).toBe(1)
})

test('the wrong rows come back as a sheet', async () => {
  phone.open(ONE)
  cloud.give(wrongRows, { link: 'https://example.com/rows', fileName: '有问题的行.xlsx' })
  renderPage(<ImportLedger />)
  fireEvent.click(await screen.findByLabelText('下载没有导入的行'))
  await waitFor(() => expect(openFile).toHaveBeenCalledTimes(1))
  jest.mocked(openFile).mockRejectedValue(new Error('HTTP 500'))
  await takeBreath()
  fireEvent.click(screen.getByLabelText('下载没有导入的行'))
  expect(await screen.findByText('表格没有拿到，请再点一次。')).toBeTruthy()
})

test('rows that were left out while writing say why, each of them', async () => {
  phone.open(ONE)
  cloud.give(oneImport, {
    ...DONE_IMPORT,
    wrong: 0,
    leftOut: 30,
    leftOutRows: [
      { rowNo: 52, reasons: ['村或社区：再多放不下了。', '身份证号：有人了。'] },
      { rowNo: 53, reasons: ['村或社区：再多放不下了。'] },
    ],
  })
  renderPage(<ImportLedger />)
  expect(await screen.findByText('30行核对以后情况变了，没有导入')).toBeTruthy()
  expect(screen.getByText('第52行')).toBeTruthy()
  expect(screen.getByText('身份证号：有人了。')).toBeTruthy()
  expect(screen.getAllByText('村或社区：再多放不下了。')).toHaveLength(2)
  expect(screen.getByText('还有28行，在下载的表格里。')).toBeTruthy()
  expect(screen.getByLabelText('下载没有导入的行')).toBeTruthy()
  expect(screen.getByLabelText('有问题30')).toBeTruthy()
})

test.each([
  [{ areWrongRowsGone: true }, /只留7天，已经清掉了。请在原来的表格里改好，再导入一次。/],
  [{}, /只给传表格的李敏看/],
])('wrong rows that cannot be fetched say why, %j', async (seen, why) => {
  phone.open(ONE)
  cloud.give(oneImport, { ...DONE_IMPORT, leftOut: 3, hasWrongRows: false, ...seen })
  renderPage(<ImportLedger />)
  expect(await screen.findAllByText(why)).toHaveLength(2)
  expect(screen.queryByLabelText('下载没有导入的行')).toBeNull()
})

test('a sheet that never arrived, or could not be read, is chosen anew', async () => {
  phone.open(ONE)
  cloud.give(oneImport, { ...CHECKED_IMPORT, state: 'begun' })
  renderPage(<ImportLedger />)
  expect(await screen.findByText('这张表没有核对成')).toBeTruthy()
  fireEvent.click(await screen.findByLabelText('重新选表格'))
  expect(screen.getByText('导入哪种台账？')).toBeTruthy()
})
