import { listImports } from '@contract/ledgers'
import { myMemberships } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { DONE_IMPORT } from '../../../test/doubles/ledgers'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import Imports from './imports'

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

test('each import says what became of it, and leads there', async () => {
  cloud.give(listImports, { imports: [DONE_IMPORT] })
  renderPage(<Imports />)
  fireEvent.click(await screen.findByLabelText(/^石鱼村台账.xlsx，人员台账，共300行，导入完了/))
  const url = '/ledgers/import/import?stationId=bachuan&importId=import-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('more are fetched when they are asked for', async () => {
  cloud.answer(listImports, ({ after }) => ({
    ok: true,
    output:
      after === undefined
        ? { imports: [DONE_IMPORT], next: 'older' }
        : { imports: [{ ...DONE_IMPORT, importId: 'import-0', fileName: '旧台账.xlsx' }] },
  }))
  renderPage(<Imports />)
  fireEvent.click(await screen.findByLabelText('再看后面的'))
  expect(await screen.findByText('旧台账.xlsx')).toBeTruthy()
  expect(screen.queryByLabelText('再看后面的')).toBeNull()
})

test('before the first import the page says how it begins', async () => {
  cloud.give(listImports, { imports: [] })
  renderPage(<Imports />)
  expect(await screen.findByText('还没有导入过。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('导入一张表'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/ledgers/import/import?stationId=bachuan',
  })
})
