import { listExports } from '@contract/ledgers'
import { myMemberships } from '@contract/members/tabProcedures'
import { screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { UNMASKED_EXPORT } from '../../../test/doubles/ledgers'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import Exports from './exports'

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'head' }], joining: [] })
})

test('the head sees who took what, when, and why with whole numbers', async () => {
  const { reason: _, ...withoutReason } = UNMASKED_EXPORT
  const masked = { ...withoutReason, exportId: 'export-2', masked: true }
  cloud.give(listExports, { exports: [UNMASKED_EXPORT, masked] })
  renderPage(<Exports />)
  expect(await screen.findAllByText('陈志强，2026年7月13日 上午9:41')).toHaveLength(2)
  expect(screen.getByText('号码完整')).toBeTruthy()
  expect(screen.getByText('号码遮住了')).toBeTruthy()
  expect(screen.getByText('原因：报区里核对优待证')).toBeTruthy()
})

test('whoever is not the head is told whose page it is, and nothing is asked', async () => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  renderPage(<Exports />)
  expect(await screen.findByText('这一页给站长用')).toBeTruthy()
  expect(screen.getByLabelText('去“站里的事”')).toBeTruthy()
  expect(cloud.calls.some(({ procedure }) => procedure === listExports.name)).toBe(false)
})
